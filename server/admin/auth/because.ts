import type { SignedOutBecause } from './whoami.ts';

const KEPT =
  'Nothing was lost: what you had begun to write is kept in this tab. Sign in and you are back where you were.';

const words: {
  readonly [why in NonNullable<SignedOutBecause>]: { readonly title: string; readonly detail: string };
} = {
  idle: { title: 'You were signed out because nothing happened for a while', detail: KEPT },
  expired: { title: 'Your session ended', detail: `It lasts a working day. ${KEPT}` },
  ended: { title: 'Your session was ended', detail: `Somebody signed you out here, or everywhere. ${KEPT}` },
  disabled: {
    title: 'This account is disabled',
    detail: 'Ask an administrator of your organization. What you reported and decided stays.',
  },
};

/** Why one is asked to sign in, from the address of the page; undefined where it says nothing known. */
export function becauseOf(search: string): { readonly title: string; readonly detail: string } | undefined {
  const why = new URLSearchParams(search).get('because') ?? '';
  return Object.hasOwn(words, why) ? words[why as keyof typeof words] : undefined;
}
