import { NOTICE_STATES } from '@needful/shared/domain/notices/listing.ts';
import {
  ACTIONS,
  BREACH_TYPES,
  ENTITY_TYPES,
  LOCATIONS,
  PHI_TYPES,
  SAFEGUARDS,
} from '@needful/shared/domain/notices/portal.ts';
import { SHEET_PLACES } from '@needful/shared/domain/notices/sheet.ts';
import { ADDENDUM_KINDS, CHANNELS, type Channel } from '@needful/shared/domain/notices/state.ts';
import { builder } from '../builder.ts';
import { valuesOf } from './enums.ts';

function keysOf<Id extends string>(list: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(list) as Id[];
}

export const NoticeStateEnum = builder.enumType('NoticeState', {
  description: 'Where a notice stands.',
  values: valuesOf(NOTICE_STATES),
});
export const NoticeChannelEnum = builder.enumType('NoticeChannel', {
  description: 'How a notice left.',
  values: valuesOf(Object.keys(CHANNELS) as Channel[]),
});
export const SheetPlaceEnum = builder.enumType('SheetPlace', {
  description: 'The part of an incident on which an officer enters what a sheet asks.',
  values: valuesOf(SHEET_PLACES),
});
export const AddendumKindEnum = builder.enumType('AddendumKind', {
  description: 'An addendum to what was sent, or urgent calls beside the letters.',
  values: valuesOf(ADDENDUM_KINDS),
});
export const EntityTypeEnum = builder.enumType('EntityType', {
  description: 'What sort of covered entity, as the HHS portal asks.',
  values: valuesOf(keysOf(ENTITY_TYPES)),
});
export const BreachTypeEnum = builder.enumType('BreachType', {
  description: 'The type of breach, as the HHS portal asks.',
  values: valuesOf(keysOf(BREACH_TYPES)),
});
export const PortalLocationEnum = builder.enumType('PortalLocation', {
  description: 'Where the information was, as the HHS portal asks.',
  values: valuesOf(keysOf(LOCATIONS)),
});
export const PhiTypeEnum = builder.enumType('PhiType', {
  description: 'The type of information, as the HHS portal asks.',
  values: valuesOf(keysOf(PHI_TYPES)),
});
export const SafeguardEnum = builder.enumType('Safeguard', {
  description: 'What safeguards were in place before, as the HHS portal asks.',
  values: valuesOf(keysOf(SAFEGUARDS)),
});
export const PortalActionEnum = builder.enumType('PortalAction', {
  description: 'What was done in response. Nobody has seen the portal\u2019s whole list.',
  values: valuesOf(keysOf(ACTIONS)),
});
