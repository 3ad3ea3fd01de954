import { describe, expect, it } from 'vitest';
import { extensionRedirects } from './extension-redirects.ts';

describe('where the extension is answered', () => {
  it('is the address that Chromium and Firefox make from the ids of the general build', () => {
    expect(extensionRedirects()).toEqual([
      'https://jfajnbnpgfijhfikgpifiejjhhkmaafg.chromiumapp.org/',
      expect.stringMatching(/^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/$/),
    ]);
  });
});
