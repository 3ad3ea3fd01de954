import { ask } from './request.ts';

/** Why nobody is signed in. `null`: nobody was. */
export type SignedOutBecause = 'idle' | 'expired' | 'ended' | 'disabled' | null;

/** What the server knows of the cookie, without counting the question as use. Times are RFC 3339. */
export type Whoami =
  | {
      readonly state: 'signed-in';
      readonly person: {
        readonly personId: string;
        readonly secondFactor: boolean;
        /** The organization through whose own sign-in this person came; it is in charge of how they do. */
        readonly within: string | null;
      };
      readonly sessionId: string;
      /** When it ends if nothing is done until then. */
      readonly idleAt: string;
      /** When it ends in any case. */
      readonly expiresAt: string;
    }
  | { readonly state: 'signed-out'; readonly reason: SignedOutBecause };

/** Null when the server does not answer properly. */
export async function whoami(): Promise<Whoami | null> {
  const answer = await ask('/api/auth/whoami');
  return answer.is === 'done' && 'state' in answer.body ? (answer.body as Whoami) : null;
}
