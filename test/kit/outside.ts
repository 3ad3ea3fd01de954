import { randomUUID } from 'node:crypto';
import type { Smtp } from '../beds/smtp.ts';
import { eventually } from './eventually.ts';

/** What stands in the address of a link: the organization, and the token behind its #. */
export type LinkParts = { readonly organizationId: string; readonly token: string };

/** @throws Error where the address is none of a link */
export function linkParts(address: string): LinkParts {
  const found = /\/(?:confirm|review)\/([\w-]+)#([\w-]{32})$/.exec(address);
  if (found === null) throw new Error(`No link: ${address}`);
  return { organizationId: found[1] ?? '', token: found[2] ?? '' };
}

/** A mail's text with its long lines put together again (RFC 2045 § 6.7). */
function textsIn(smtp: Smtp): string[] {
  return smtp.delivered().map(({ raw }) =>
    raw
      .toString('utf8')
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('=3D', '='),
  );
}

/** The address in the last mail that asks for a review, once there are so many. */
export async function mailedReview(smtp: Smtp, count = 1): Promise<string> {
  const addresses = () =>
    textsIn(smtp).flatMap((text) => /https?:\/\/\S+\/review\/\S+/.exec(text)?.[0] ?? []);
  await eventually('the mail that asks for a review', () => addresses().length >= count);
  return addresses().at(-1) ?? '';
}

/** The code in the last mail that has one. */
export function mailedCode(smtp: Smtp): string {
  return (
    textsIn(smtp)
      .flatMap((text) => /page you opened: (\d{8})/.exec(text)?.[1] ?? [])
      .at(-1) ?? ''
  );
}

/** Asks one of the doors without a sign-in. */
export async function knock(origin: string, path: string, body: object, cookie = '') {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body: answer, setCookie: response.headers.get('set-cookie') };
}

/** What a recipient sends who passed it on to two. */
export function confirming(address: string, over: object = {}) {
  const said = {
    answer: 'forwarded',
    forwardedTo: 2,
    on: '2026-01-02',
    name: 'Pat Canary',
    understood: true,
  };
  return { ...linkParts(address), messageId: randomUUID(), ...said, ...over };
}

/** Opens a review with a mailed code. @returns its path, and the cookie that opens it */
export async function enterReview(origin: string, smtp: Smtp, address: string) {
  const link = linkParts(address);
  // Its mail is handed over a moment before what it says is committed.
  await eventually(
    'the mailed link',
    async () => (await knock(origin, '/api/review/open', link)).status === 200,
  );
  await knock(origin, '/api/review/code', link);
  const entered = await knock(origin, '/api/review/enter', {
    ...link,
    messageId: randomUUID(),
    code: mailedCode(smtp),
  });
  const cookie = entered.setCookie?.split(';')[0] ?? '';
  return { path: `/api/review/${link.organizationId}/${String(entered.body.link)}`, cookie, entered };
}
