import type { Address, Representative } from '@needful/shared/domain/register/person.ts';
import type { KeptPerson, MaskedPerson } from '../../store/affected.ts';
import type { FormerPerson } from '../../store/former-people.ts';
import { builder } from '../builder.ts';
import { AddressQualityEnum, RelationEnum } from './enums.ts';

const AddressType = builder.objectRef<Address>('Address').implement({
  description: 'Where mail goes.',
  authScopes: { officer: true },
  fields: (t) => ({
    lines: t.stringList({ description: 'Street or box.', resolve: ({ lines }) => [...lines] }),
    city: t.exposeString('city', { description: 'City.' }),
    state: t.string({
      nullable: true,
      description: 'Postal code of the state, upper case; null abroad.',
      resolve: ({ state }) => state?.toUpperCase() ?? null,
    }),
    postalCode: t.exposeString('postalCode', { description: 'ZIP or postal code.' }),
    country: t.exposeString('country', { nullable: true, description: 'Null for the United States.' }),
  }),
});

const RepresentativeType = builder.objectRef<Representative>('Representative').implement({
  description: 'Who is written to in the place of somebody who died, is a minor or cannot act.',
  authScopes: { officer: true },
  fields: (t) => ({
    relation: t.expose('relation', { type: RelationEnum, description: 'As what.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    address: t.expose('address', { type: AddressType, nullable: true, description: 'Their address.' }),
  }),
});

export const AffectedPersonType = builder.objectRef<KeptPerson>('AffectedPerson').implement({
  description: 'Somebody whose PHI the incident concerned, opened. That it was opened is recorded.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The entry.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    address: t.expose('address', { type: AddressType, nullable: true, description: 'Where mail goes.' }),
    bornOn: t.expose('bornOn', { type: 'Date', nullable: true, description: 'Date of birth.' }),
    patientNumber: t.exposeString('patientNumber', { nullable: true, description: 'Patient number.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail address.' }),
    agreesToEmail: t.exposeBoolean('agreesToEmail', { description: 'Agreed to notice by e-mail.' }),
    telephone: t.exposeString('telephone', { nullable: true, description: 'Telephone number.' }),
    isDeceased: t.exposeBoolean('isDeceased', { description: 'Is known to have died.' }),
    isMinor: t.exposeBoolean('isMinor', { description: 'Is a minor.' }),
    representative: t.expose('representative', {
      type: RepresentativeType,
      nullable: true,
      description: 'Who is written to in their place.',
    }),
    addressQuality: t.expose('addressQuality', {
      type: AddressQualityEnum,
      description: 'Whether a letter reaches them.',
    }),
    qualityReason: t.exposeString('qualityReason', { nullable: true, description: 'Why that is so.' }),
    residence: t.string({
      nullable: true,
      description: 'Postal code of the state they live in, upper case; null abroad or while unknown.',
      resolve: ({ residence }) => residence?.toUpperCase() ?? null,
    }),
    livesAbroad: t.exposeBoolean('livesAbroad', { description: 'Lives abroad.' }),
  }),
});

export const MaskedPersonType = builder.objectRef<MaskedPerson>('MaskedPerson').implement({
  description: 'An entry of the register without who it is.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The entry.' }),
    residence: t.string({
      nullable: true,
      description: 'Postal code of the state they live in, upper case; null abroad or while unknown.',
      resolve: ({ residence }) => residence?.toUpperCase() ?? null,
    }),
    livesAbroad: t.exposeBoolean('livesAbroad', { description: 'Lives abroad.' }),
    addressQuality: t.expose('addressQuality', {
      type: AddressQualityEnum,
      description: 'Whether a letter reaches them.',
    }),
    agreesToEmail: t.exposeBoolean('agreesToEmail', { description: 'Agreed to notice by e-mail.' }),
    isDeceased: t.exposeBoolean('isDeceased', { description: 'Is known to have died.' }),
    isMinor: t.exposeBoolean('isMinor', { description: 'Is a minor.' }),
    hasRepresentative: t.exposeBoolean('hasRepresentative', {
      description: 'Somebody is written to in their place.',
    }),
    isImported: t.boolean({
      description: 'Came with a file.',
      resolve: ({ importId }) => importId !== null,
    }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was entered.' }),
    corrections: t.exposeInt('corrections', {
      description: 'How often it was corrected; what stood before can be opened.',
    }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Can be opened; false once it was purged.' }),
  }),
});

export const FormerPersonType = builder.objectRef<FormerPerson>('FormerPerson').implement({
  description: 'What an entry said before it was corrected.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The correction.' }),
    replacedAt: t.expose('replacedAt', { type: 'DateTime', description: 'When it was corrected.' }),
    person: t.field({
      type: AffectedPersonType,
      description: 'As it stood until then.',
      resolve: (person) => person,
    }),
  }),
});
