import { CLOSE_REASONS } from '@needful/shared/domain/incident/commands.ts';
import { DESIGNATION_ROLES, TRACKS } from '@needful/shared/domain/incident/route.ts';
import { INCIDENT_STATUSES, TAKEN_BACK } from '@needful/shared/domain/incident/state.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { CARD_OUTCOMES } from '../../store/card-counts.ts';
import { ROLES } from '../../store/people.ts';
import { builder } from '../builder.ts';

/** GraphQL spells `misdirected-email` as MISDIRECTED_EMAIL; the database and our code keep the id. */
function valuesOf<Id extends string>(ids: readonly Id[]) {
  return Object.fromEntries(
    ids.map((id) => [id.toUpperCase().replaceAll('-', '_'), { value: id }]),
  ) as Record<string, { value: Id }>;
}

export const RoleEnum = builder.enumType('Role', {
  description: 'What a member may do in an organization. A person may have several.',
  values: valuesOf(ROLES),
});
export const TrackEnum = builder.enumType('Track', {
  description: 'Which designation leads: privacy, security, or both.',
  values: valuesOf(TRACKS),
});
export const DesignationRoleEnum = builder.enumType('DesignationRole', {
  description: 'The privacy official (164.530(a)(1)(i)) or the security official (164.308(a)(2)).',
  values: valuesOf(DESIGNATION_ROLES),
});
export const IncidentStatusEnum = builder.enumType('IncidentStatus', {
  description: 'Where an incident stands, from reported to closed.',
  values: valuesOf(INCIDENT_STATUSES),
});
export const CloseReasonEnum = builder.enumType('CloseReason', {
  description: 'Why an incident was closed. What it was in law is the determination\u2019s to say.',
  values: valuesOf(CLOSE_REASONS),
});
export const TakenBackEnum = builder.enumType('TakenBack', {
  description:
    'How a reporter took a report back. It stays visible to the officer: knowledge cannot be undone.',
  values: valuesOf(TAKEN_BACK),
});
export const IncidentKindEnum = builder.enumType('IncidentKind', {
  description: 'What sort of incident; the registry of shared/kinds.',
  values: valuesOf(Object.keys(kinds)),
});
export const QueueViewEnum = builder.enumType('QueueView', {
  description: 'A view of the queue.',
  values: valuesOf(['new', 'mine', 'all', 'closed'] as const),
});
export const WaitingForEnum = builder.enumType('WaitingFor', {
  description: 'Who owes the next message.',
  values: valuesOf(['officer', 'reporter'] as const),
});
export const FactSourceEnum = builder.enumType('FactSource', {
  description: 'Where a fact came from.',
  values: valuesOf(['page', 'reporter', 'officer'] as const),
});
export const CardOutcomeEnum = builder.enumType('CardOutcome', {
  description: 'What followed a card. Counted per day, without a person.',
  values: valuesOf(CARD_OUTCOMES),
});
