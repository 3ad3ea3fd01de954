import { expect, it } from 'vitest';
import { EMPTY, formOf, type KnownPerson, personOf } from './person-form.tsx';

const ADDRESS = {
  __typename: 'Address' as const,
  lines: ['1 Main St', 'Apt 2', 'c/o Li'],
  city: 'Columbus',
  state: 'OH',
  postalCode: '43004',
  country: null,
};
const KNOWN: KnownPerson = {
  __typename: 'AffectedPerson',
  id: 'entry',
  name: 'Ana Ruis',
  bornOn: '1984-03-07',
  patientNumber: null,
  telephone: null,
  email: 'ana@mail.example',
  agreesToEmail: true,
  isDeceased: false,
  isMinor: true,
  addressQuality: 'GOOD',
  qualityReason: 'A letter arrived.',
  residence: 'KY',
  address: ADDRESS,
  representative: {
    __typename: 'Representative',
    name: 'Eva Ruiz',
    relation: 'PARENT_OR_GUARDIAN',
    address: ADDRESS,
  },
};

it('keeps what the form does not show when a name alone is corrected', () => {
  expect(personOf({ ...formOf(KNOWN), name: 'Ana Ruiz' }, KNOWN)).toMatchObject({
    name: 'Ana Ruiz',
    bornOn: '1984-03-07',
    isMinor: true,
    residence: 'KY',
    address: { lines: ADDRESS.lines, city: 'Columbus', state: 'OH' },
    addressQuality: 'GOOD',
    qualityReason: 'A letter arrived.',
    representative: { name: 'Eva Ruiz', relation: 'PARENT_OR_GUARDIAN', address: { city: 'Columbus' } },
  });
});

it('forgets whether an address was good with the address, and who stood in with their name', () => {
  const form = { ...formOf(KNOWN), line1: '9 Elm St', representative: 'Ben Ruiz' };
  const moved = personOf(form, KNOWN);
  expect(moved).not.toHaveProperty('addressQuality');
  expect(moved).not.toHaveProperty('residence');
  expect(moved.representative).toEqual({ name: 'Ben Ruiz' });
  expect(personOf({ ...form, isBad: true, qualityReason: 'It came back.' }, KNOWN)).toMatchObject({
    addressQuality: 'BAD',
    qualityReason: 'It came back.',
  });
});

it('says nothing of an address that a new entry has', () => {
  expect(personOf({ ...EMPTY, name: 'Ana' })).not.toHaveProperty('addressQuality');
});
