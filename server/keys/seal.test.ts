import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentOf, createSealer, packSealed, unpackSealed } from './seal.ts';

const one = '018f0000-0000-7000-8000-000000000001' as OrganizationId;
const two = '018f0000-0000-7000-8000-000000000002' as OrganizationId;
const key = (byte: number) => Buffer.alloc(32, byte);
const sealer = createSealer({ current: key(7), former: [] });

describe('sealing', () => {
  it('opens what it sealed, and packs it without loss', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        const packed = packSealed(sealer.seal(one, 'note', plain));
        expect(sealer.open(one, 'note', unpackSealed(packed))).toBe(plain);
      }),
    );
  });

  it('does not open in another organization, another place, or with another key', () => {
    const sealed = sealer.seal(one, 'note', 'Jordan Testpatient');
    expect(() => sealer.open(two, 'note', sealed)).toThrow();
    expect(() => sealer.open(one, 'answer', sealed)).toThrow();
    expect(() => createSealer({ current: key(8), former: [] }).open(one, 'note', sealed)).toThrow(
      /this server has/,
    );
  });

  it('opens what a former key of the ring sealed, and seals with the current one alone', () => {
    const before = sealer.seal(one, 'note', 'text');
    const ring = createSealer({ current: key(8), former: [key(7)] });
    expect(ring.open(one, 'note', before)).toBe('text');
    const after = ring.seal(one, 'note', 'text');
    expect(() => sealer.open(one, 'note', after)).toThrow(/this server has/);
    expect(createSealer({ current: key(8), former: [] }).open(one, 'note', after)).toBe('text');
  });

  it('does not open when one bit of it was changed', () => {
    const sealed = sealer.seal(one, 'note', 'text');
    for (let place = 0; place < sealed.ciphertext.length; place += 1) {
      const altered = Buffer.from(sealed.ciphertext);
      altered[place] = (altered[place] ?? 0) ^ 1;
      expect(() => sealer.open(one, 'note', { ...sealed, ciphertext: altered })).toThrow();
    }
  });

  it('commits to a text without showing it', () => {
    const salt = Buffer.alloc(32, 1);
    expect(commitmentOf(salt, 'a')).toBe(commitmentOf(salt, 'a'));
    expect(commitmentOf(salt, 'a')).not.toBe(commitmentOf(salt, 'b'));
    expect(commitmentOf(Buffer.alloc(32, 2), 'a')).not.toBe(commitmentOf(salt, 'a'));
  });
});
