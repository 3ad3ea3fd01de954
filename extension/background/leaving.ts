/**
 * What happens when the computer idles or locks. A shared one forgets who sat there; one's own hides it until they
 * sign in again: whoever unlocks a generic account is not always the one who locked it.
 *
 * @param state as `idle.onStateChanged` tells it: `active`, `idle` or `locked`
 */
export function leaving(state: string, sharedComputer: boolean): 'sign-out' | 'hide' | null {
  if (state === 'active') return null;
  return sharedComputer ? 'sign-out' : 'hide';
}
