import type { Trouble } from '../messages/_answers.ts';

const SENTENCES = {
  'not-enrolled':
    'This browser is not joined to an organization yet. Use your invitation link in the options.',
  offline: 'This computer is offline. What waits is sent when it is back.',
  unreachable: 'The server does not answer. What waits is sent when it does.',
  'not-our-server':
    'Something else answered in place of the server, such as a network sign-in page. Open any web page to sign in to the network; nothing is lost.',
  'server-failed': 'The server has a fault just now. What waits is sent when it answers.',
  throttled: 'The server asks for patience. What waits is sent a little later.',
  'needs-sign-in': 'Sign in, so that what waits can be sent.',
  'not-allowed': 'The server does not accept this sign-in any more. Sign in again, or ask your officer.',
  'unknown-installation':
    'The server does not know this computer any more. Sign in once, so that what waits can be sent; nothing is lost.',
  'versions-differ':
    'The server does not know this version of the extension. Update the extension; nothing is lost.',
} as const satisfies Record<Trouble, string>;

/** What to tell a person about a trouble: what is, and what happens or what to do next. */
export function say(trouble: Trouble): string {
  return SENTENCES[trouble];
}
