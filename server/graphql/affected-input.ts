import { dayIn } from '@needful/shared/domain/calendar.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import { readPerson, type TypedAddress } from '@needful/shared/domain/register/read-person.ts';
import { builder } from './builder.ts';
import { type Context, placeOf } from './context.ts';
import { AddressQualityEnum, RelationEnum } from './types/enums.ts';

const AddressInput = builder.inputType('AddressInput', {
  description: 'Where mail goes, as typed. All of it, or none.',
  fields: (t) => ({
    lines: t.stringList(),
    city: t.string(),
    state: t.string({ description: 'Postal code or name of the state.' }),
    postalCode: t.string(),
    country: t.string({ description: 'Empty for the United States.' }),
  }),
});

const RepresentativeInput = builder.inputType('RepresentativeInput', {
  description: 'Who is written to in the place of somebody who died, is a minor or cannot act.',
  fields: (t) => ({
    relation: t.field({ type: RelationEnum }),
    name: t.string({ required: true }),
    address: t.field({ type: AddressInput }),
  }),
});

export const AffectedPersonInput = builder.inputType('AffectedPersonInput', {
  description: 'Somebody whose PHI was, or is reasonably believed to have been, concerned.',
  fields: (t) => ({
    name: t.string({ required: true }),
    address: t.field({ type: AddressInput }),
    bornOn: t.string({ description: 'Date of birth, 1984-03-07 or 03/07/1984.' }),
    patientNumber: t.string(),
    email: t.string(),
    agreesToEmail: t.boolean(),
    telephone: t.string(),
    isDeceased: t.boolean(),
    isMinor: t.boolean(),
    representative: t.field({ type: RepresentativeInput }),
    addressQuality: t.field({ type: AddressQualityEnum }),
    qualityReason: t.string(),
    residence: t.string({ description: 'The state they live in, where it is not that of the address.' }),
  }),
});

type Input = typeof AffectedPersonInput.$inferInput;

/** The person an officer typed, or the first thing that keeps them from being entered. */
export function parsePerson(context: Context, given: Input): AffectedPerson | Refusal {
  const today = dayIn(placeOf(context).timeZone, context.now);
  const { person, problems } = readPerson(
    {
      name: given.name,
      address: typedAddress(given.address),
      bornOn: given.bornOn ?? '',
      patientNumber: given.patientNumber ?? '',
      email: given.email ?? '',
      agreesToEmail: given.agreesToEmail ?? false,
      telephone: given.telephone ?? '',
      isDeceased: given.isDeceased ?? false,
      isMinor: given.isMinor ?? false,
      relation: given.representative?.relation ?? '',
      representativeName: given.representative?.name ?? '',
      representativeAddress: typedAddress(given.representative?.address),
      addressQuality: given.addressQuality ?? '',
      qualityReason: given.qualityReason ?? '',
      residence: given.residence ?? '',
    },
    today,
  );
  const [first] = problems;
  if (person !== null && first === undefined) return person;
  return refuse(
    'malformed',
    first?.message ?? 'This person could not be read. Correct it.',
    first?.field ?? 'name',
  );
}

function typedAddress(given: Input['address']): TypedAddress {
  return {
    lines: given?.lines ?? [],
    city: given?.city ?? '',
    state: given?.state ?? '',
    postalCode: given?.postalCode ?? '',
    country: given?.country ?? '',
  };
}
