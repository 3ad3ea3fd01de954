import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCanaries, plant } from './canary.ts';

const WRITTEN: readonly [string, (text: string) => Buffer][] = [
  ['as it is', (text) => Buffer.from(`before ${text} after`)],
  ['in lower case', (text) => Buffer.from(text.toLowerCase())],
  ['percent-encoded', (text) => Buffer.from(encodeURIComponent(text))],
  ['in UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['in upper-case hexadecimal', (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
  ['over a soft line break', (text) => Buffer.from(`${text.slice(0, 9)}=\r\n${text.slice(9)}`)],
  ['hashed without a key', (text) => createHash('sha256').update(text.toLowerCase()).digest()],
];

describe('a canary', () => {
  it('is found in base64 whatever stands around it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 7 }), fc.uint8Array({ maxLength: 7 }), (before, after) => {
        const canary = plant('subject');
        const whole = Buffer.concat([before, Buffer.from(canary.text), after]);
        expect(findCanaries(Buffer.from(whole.toString('base64')), [canary])).not.toEqual([]);
        expect(findCanaries(Buffer.from(whole.toString('base64url')), [canary])).not.toEqual([]);
      }),
    );
  });

  it.each(WRITTEN)('is found %s', (how, write) => {
    const canary = plant('page title');
    const bytes = write(canary.text);
    const given = how === 'hashed without a key' ? Buffer.from(bytes.toString('base64url')) : bytes;
    expect(findCanaries(given, [canary])).not.toEqual([]);
  });

  it('is not found where another stands', () => {
    expect(findCanaries(Buffer.from(plant('body').text), [plant('body')])).toEqual([]);
  });
});
