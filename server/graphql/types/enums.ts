import { KIND_IDS } from '@needful/shared/domain/attachments/kinds.ts';
import { CHARTER_CHOICES } from '@needful/shared/domain/charter/decider.ts';
import { BEARERS } from '@needful/shared/domain/charter/responsibilities.ts';
import { AUDIENCES, CLOCK_STATES } from '@needful/shared/domain/clocks/clock.ts';
import { DATA_ELEMENTS, type DataElement } from '@needful/shared/domain/clocks/facts.ts';
import {
  COMMITMENT_KINDS,
  COMMITMENT_STANDINGS,
  EFFECTS,
} from '@needful/shared/domain/commitments/commitment.ts';
import { CLOSE_REASONS } from '@needful/shared/domain/desk/close-reason.ts';
import { FACTOR_IDS, RATINGS } from '@needful/shared/domain/determination/factors.ts';
import { EXCEPTIONS, QUESTIONS, type QuestionId } from '@needful/shared/domain/determination/questions.ts';
import { SHOWN_SOURCES } from '@needful/shared/domain/determination/shown.ts';
import { ANSWERS, CHARTERS, CONCLUSIONS } from '@needful/shared/domain/determination/state.ts';
import { KNOWERS, type Knower } from '@needful/shared/domain/discovery/knowledge.ts';
import { MARKABLE } from '@needful/shared/domain/escalation/settings.ts';
import { CLIMB_CAUSES } from '@needful/shared/domain/escalation/steps.ts';
import { BEHALVES } from '@needful/shared/domain/incident/report.ts';
import { DESIGNATION_ROLES, SEATS, TRACKS } from '@needful/shared/domain/incident/route.ts';
import { INCIDENT_STATUSES, TAKEN_BACK } from '@needful/shared/domain/incident/state.ts';
import { LINK_KINDS } from '@needful/shared/domain/links/link.ts';
import { CONFIRMATION_IDS } from '@needful/shared/domain/outside/confirmation.ts';
import { LINK_STANDINGS } from '@needful/shared/domain/outside/links.ts';
import { EXTENT_SOURCES } from '@needful/shared/domain/register/extent.ts';
import { ADDRESS_QUALITIES, RELATIONS } from '@needful/shared/domain/register/person.ts';
import { RECIPIENT_KINDS } from '@needful/shared/domain/register/recipient.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { SIGN_IN_EVENTS } from '../../auth/trail/trail.ts';
import { QUEUE_VIEWS } from '../../read/views.ts';
import { CARD_OUTCOMES } from '../../store/card-counts.ts';
import { CONTACT_ROLES } from '../../store/governance.ts';
import { ROLES } from '../../store/people.ts';
import { RECIPIENT_SOURCES } from '../../store/recipients.ts';
import { REGISTER_USES } from '../../store/register-views.ts';
import { builder } from '../builder.ts';

/** GraphQL spells `misdirected-email` as MISDIRECTED_EMAIL; the database and our code keep the id. */
export function valuesOf<Id extends string>(ids: readonly Id[]) {
  return Object.fromEntries(
    ids.map((id) => [id.toUpperCase().replaceAll('-', '_'), { value: id }]),
  ) as Record<string, { value: Id }>;
}

export const RoleEnum = builder.enumType('Role', {
  description: 'What a member may do in an organization. A person may have several.',
  values: valuesOf(ROLES),
});
export const SignInEventKindEnum = builder.enumType('SignInEventKind', {
  description: 'What happened around signing in.',
  values: valuesOf(SIGN_IN_EVENTS),
});
export const TrackEnum = builder.enumType('Track', {
  description: 'Which designation leads: privacy, security, or both.',
  values: valuesOf(TRACKS),
});
export const DesignationRoleEnum = builder.enumType('DesignationRole', {
  description: 'The privacy official (164.530(a)(1)(i)) or the security official (164.308(a)(2)).',
  values: valuesOf(DESIGNATION_ROLES),
});
export const SeatEnum = builder.enumType('Seat', {
  description: 'In what place somebody leads, reviews, or is told next.',
  values: valuesOf(SEATS),
});
export const ContactRoleEnum = builder.enumType('ContactRole', {
  description: 'Whom the ladder ends at, or who reviews from outside.',
  values: valuesOf(CONTACT_ROLES),
});
export const CharterChoiceEnum = builder.enumType('CharterChoice', {
  description: 'When somebody else looks at the high-risk decisions of one who decides alone.',
  values: valuesOf(CHARTER_CHOICES),
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
  values: valuesOf(QUEUE_VIEWS),
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
export const ConclusionEnum = builder.enumType('Conclusion', {
  description: 'What an incident was in law, as an officer signs it.',
  values: valuesOf(CONCLUSIONS),
});
export const BreachExceptionEnum = builder.enumType('BreachException', {
  description: 'One of the three exceptions of 164.402(1).',
  values: valuesOf(EXCEPTIONS),
});
export const CharterEnum = builder.enumType('Charter', {
  description: 'Under whose authority a decision is made.',
  values: valuesOf(CHARTERS),
});
export const CheckNeededEnum = builder.enumType('CheckNeeded', {
  description: 'Whether somebody else looks at a conclusion, and when.',
  values: valuesOf(['none', 'before', 'after'] as const),
});
export const DeterminationAnswerEnum = builder.enumType('DeterminationAnswer', {
  description: 'An answer to one question; what is undetermined counts as a breach.',
  values: valuesOf(ANSWERS),
});
export const DeterminationQuestionEnum = builder.enumType('DeterminationQuestionId', {
  description: 'A question of the determination.',
  values: valuesOf(Object.keys(QUESTIONS) as QuestionId[]),
});
export const FactorEnum = builder.enumType('FactorId', {
  description: 'One of the four factors of 164.402(2).',
  values: valuesOf(FACTOR_IDS),
});
export const RatingEnum = builder.enumType('Rating', {
  description: 'An officer\u2019s rating of a factor. Nothing is computed from it.',
  values: valuesOf(RATINGS),
});
export const ShownSourceEnum = builder.enumType('ShownSource', {
  description: 'Who or what shows something about a factor.',
  values: valuesOf(SHOWN_SOURCES),
});
export const ConfirmationEnum = builder.enumType('Confirmation', {
  description: 'What a recipient says became of what reached them by mistake.',
  values: valuesOf(CONFIRMATION_IDS),
});
export const LinkStandingEnum = builder.enumType('LinkStanding', {
  description: 'Where a link for somebody outside stands.',
  values: valuesOf(LINK_STANDINGS),
});
export const ClockStateEnum = builder.enumType('ClockState', {
  description: 'Where a clock stands.',
  values: valuesOf(CLOCK_STATES),
});
export const AudienceEnum = builder.enumType('Audience', {
  description: 'Whom a notice is owed to.',
  values: valuesOf(AUDIENCES),
});
export const CommitmentKindEnum = builder.enumType('CommitmentKind', {
  description: 'What sort of thing is owed.',
  values: valuesOf(COMMITMENT_KINDS),
});
export const CommitmentStandingEnum = builder.enumType('CommitmentStanding', {
  description: 'Where a commitment stands today.',
  values: valuesOf(COMMITMENT_STANDINGS),
});
export const EffectEnum = builder.enumType('Effect', {
  description: 'Whether what was done did what it was meant to do.',
  values: valuesOf(EFFECTS),
});
export const ConfidenceEnum = builder.enumType('Confidence', {
  description: 'How sure it is that a rule says what Needful shows.',
  values: valuesOf(['high', 'medium', 'low'] as const),
});
export const KnowerEnum = builder.enumType('Knower', {
  description: 'Whose knowledge it is (164.404(a)(2), 164.410(a)(2)).',
  values: valuesOf(Object.keys(KNOWERS) as Knower[]),
});
export const BehalfEnum = builder.enumType('Behalf', {
  description: 'For whom an officer enters a report.',
  values: valuesOf(BEHALVES),
});
export const DiscoveryDateEnum = builder.enumType('DiscoveryDate', {
  description: 'The legal date of discovery, or the earlier, conservative one.',
  values: valuesOf(['legal', 'conservative'] as const),
});
export const DataElementEnum = builder.enumType('DataElement', {
  description: 'A kind of information that decides which statutes reach a breach.',
  values: valuesOf(Object.keys(DATA_ELEMENTS) as DataElement[]),
});
export const BreachMediumEnum = builder.enumType('BreachMedium', {
  description: 'In what form it was.',
  values: valuesOf(['computerized', 'paper', 'spoken'] as const),
});
export const HoldFormEnum = builder.enumType('HoldForm', {
  description: 'How law enforcement stated that notice would impede it (164.412).',
  values: valuesOf(['written', 'oral'] as const),
});

export const AddressQualityEnum = builder.enumType('AddressQuality', {
  description: 'Whether a letter reaches somebody at an address.',
  values: valuesOf(ADDRESS_QUALITIES),
});
export const RelationEnum = builder.enumType('Relation', {
  description: 'As what somebody is written to in another\u2019s place.',
  values: valuesOf(RELATIONS),
});
export const RecipientKindEnum = builder.enumType('RecipientKind', {
  description: 'How PHI reached a recipient.',
  values: valuesOf(RECIPIENT_KINDS),
});
export const RecipientSourceEnum = builder.enumType('RecipientSource', {
  description: 'Who named a recipient.',
  values: valuesOf(RECIPIENT_SOURCES),
});
export const RegisterUseEnum = builder.enumType('RegisterUse', {
  description: 'What entries of a register were opened for.',
  values: valuesOf(REGISTER_USES),
});
export const AttachmentKindEnum = builder.enumType('AttachmentKind', {
  description: 'What sort of file may be attached.',
  values: valuesOf(KIND_IDS),
});
export const ExtentSourceEnum = builder.enumType('ExtentSource', {
  description: 'Which numbers of people count.',
  values: valuesOf(EXTENT_SOURCES),
});
export const ClimbCauseEnum = builder.enumType('ClimbCause', {
  description: 'Why an incident climbs its ladder by itself.',
  values: valuesOf(CLIMB_CAUSES),
});
export const MarkableEnum = builder.enumType('MailMark', {
  description: 'A mail that an organization may have sent in quiet hours as well.',
  values: valuesOf(MARKABLE),
});
export const IncidentRelationEnum = builder.enumType('IncidentRelation', {
  description: 'How another incident belongs to one.',
  values: valuesOf(['linked', 'merged-into', 'taken-in'] as const),
});
export const LinkKindEnum = builder.enumType('LinkKind', {
  description: 'How two incidents are related.',
  values: valuesOf(LINK_KINDS),
});
export const BearerEnum = builder.enumType('Bearer', {
  description: 'Who has a part in a decision.',
  values: valuesOf(BEARERS),
});
export const PartEnum = builder.enumType('Part', {
  description: 'What part that is.',
  values: valuesOf(['accountable', 'responsible', 'consulted', 'informed'] as const),
});
