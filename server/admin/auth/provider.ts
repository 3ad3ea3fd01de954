import { type Answer, ask } from './request.ts';

const KEPT = 'needful.sign-in';

/**
 * Leaves for the organization's own sign-in. What brought the person here (where to go on to, the extension's
 * question) waits in this tab meanwhile. Answers only where the server refuses.
 * @param place an e-mail address or the organization's short name
 */
export async function leaveForProvider(place: string, search: string): Promise<Answer> {
  const answer = await ask('/api/auth/provider/begin', { place });
  if (answer.is === 'done' && typeof answer.body.url === 'string') {
    sessionStorage.setItem(KEPT, search);
    location.assign(answer.body.url);
  }
  return answer;
}

/** The query of the sign-in page that was left. */
export function keptSearch(): string {
  return sessionStorage.getItem(KEPT) ?? '';
}
