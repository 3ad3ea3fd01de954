import { describe, expect, it } from 'vitest';
import { addressProblems, goesByEmail, recipientOf } from './addressees.ts';
import { somebody } from './notices.testing.ts';
import { isZipOfState } from './postal-prefixes.ts';

const problemOf = (over: Parameters<typeof somebody>[0]) =>
  addressProblems([somebody(over)], () => false)[0]?.problem ?? null;
const address = (over: object) => ({ address: { ...somebody().address, ...over } as never });
const kin = { relation: 'next-of-kin', name: 'Eva Ruiz', address: somebody().address };

describe('the address check', () => {
  it('lets a whole address pass', () => {
    expect(problemOf({})).toBeNull();
    expect(problemOf(address({ country: 'Canada', state: null, postalCode: 'K1A 0B1' }))).toBeNull();
  });

  it('finds what is missing, wrong, or in another state', () => {
    expect(problemOf({ address: null })).toBe('no-address');
    expect(problemOf(address({ lines: [''] }))).toBe('incomplete-address');
    expect(problemOf(address({ postalCode: '4300' }))).toBe('incomplete-address');
    expect(problemOf(address({ state: 'zz' }))).toBe('no-such-state');
    expect(problemOf(address({ state: 'nv' }))).toBe('zip-not-of-state');
    expect(problemOf({ addressQuality: 'bad' })).toBe('bad-address');
  });

  it('asks for next of kin of the deceased and for a representative of a minor, and writes to them', () => {
    expect(problemOf({ isDeceased: true })).toBe('no-next-of-kin');
    expect(problemOf({ isMinor: true })).toBe('no-representative');
    expect(problemOf({ isDeceased: true, representative: kin })).toBeNull();
    expect(recipientOf(somebody({ isDeceased: true, representative: kin })).name).toBe('Eva Ruiz');
  });

  it('e-mails only who agreed, and never in the name of somebody else', () => {
    const email = 'ana@mail.example';
    expect(goesByEmail(somebody({ email }))).toBe(false);
    expect(goesByEmail(somebody({ email, agreesToEmail: true }))).toBe(true);
    expect(goesByEmail(somebody({ email, agreesToEmail: true, representative: kin }))).toBe(false);
    expect(problemOf({ email, agreesToEmail: true, address: null })).toBeNull();
  });

  it('finds the same person twice, and leaves out who is set aside', () => {
    const twice = [somebody(), somebody({ id: 'other', name: 'ANA  RUIZ' })];
    expect(addressProblems(twice, () => false)).toEqual([{ person: 'other', problem: 'duplicate' }]);
    expect(addressProblems(twice, (person) => person === 'other')).toEqual([]);
  });

  it('knows in which state a ZIP code lies, and asks nothing where it does not know', () => {
    for (const [zip, state] of [
      ['43004', 'oh'],
      ['02134', 'ma'],
      ['00601', 'pr'],
      ['20001', 'dc'],
      ['89101', 'nv'],
      ['99501', 'ak'],
      ['73301', 'tx'],
    ] as const)
      expect(`${zip} ${state} ${isZipOfState(zip, state)}`).toBe(`${zip} ${state} true`);
    expect(isZipOfState('10001', 'nj')).toBe(false);
    expect(isZipOfState('00100', 'ny')).toBe(true);
  });
});
