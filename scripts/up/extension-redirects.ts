import { createHash } from 'node:crypto';
import { GECKO_ID, PUBLIC_KEY } from '../../extension/manifest.ts';

/** Where the browsers send the answer of the general build's sign-in (`identity.getRedirectURL()`). */
export function extensionRedirects(): readonly [chrome: string, firefox: string] {
  return [
    `https://${chromiumId(PUBLIC_KEY)}.chromiumapp.org/`,
    `https://${createHash('sha1').update(GECKO_ID).digest('hex')}.extensions.allizom.org/`,
  ];
}

/** Chromium's id of an extension: the first 16 bytes of the key's sha256, hexadecimal in the letters a to p. */
function chromiumId(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
