import type { CloseReason } from '@needful/shared/domain/desk/close-reason.ts';
import { seesPrivileged } from '@needful/shared/domain/incident/access.ts';
import { OTHER_DOORS } from '@needful/shared/domain/incident/report.ts';
import type { Route, Track } from '@needful/shared/domain/incident/route.ts';
import type { IncidentStatus, TakenBack } from '@needful/shared/domain/incident/state.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { findKind } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import { caseOf } from '../case.ts';
import { type Context, personOf, placeOf } from '../context.ts';
import { historyOf, questionsIn } from '../history.ts';
import { AttachmentsType, attachmentsIn } from './attachment.ts';
import { BreachFactsType } from './breach-facts.ts';
import { ClimbingType } from './climbing.ts';
import { ClockType } from './clock.ts';
import { CommitmentType, commitmentsIn } from './commitment.ts';
import { ContainmentStepType } from './containment-step.ts';
import { DeterminationType } from './determination.ts';
import { DiscoveryType } from './discovery.ts';
import { CloseReasonEnum, IncidentKindEnum, IncidentStatusEnum, TakenBackEnum, TrackEnum } from './enums.ts';
import { FactType, factsOf } from './fact.ts';
import { HistoryEntryType } from './history-entry.ts';
import { IncidentRecordsType } from './incident-records.ts';
import { NamingType, namingsIn } from './naming.ts';
import { OutsideType } from './outside.ts';
import { PlaybookType } from './playbook.ts';
import { QuestionType } from './question.ts';
import { RegisterType } from './register.ts';
import { RelatedIncidentType, relatedIn } from './related-incident.ts';
import { RouteType } from './route.ts';

/** Of a confidential report only the lead learns who made it. */
function isHiddenFrom(
  { confidential, leadId }: { readonly confidential: boolean; readonly leadId: string | null },
  { asker }: Context,
): boolean {
  return confidential && leadId !== asker.person?.id;
}

export const IncidentNode = builder.prismaNode('Incident', {
  id: { field: 'orgId_id' },
  nullable: true,
  description: 'What a report opened: one event, from reported to closed. Not yet a breach.',
  // Whoever acted in it or is named in it does not see it, officer or not.
  authScopes: ({ barred }, { asker }) =>
    asker.person !== null && !barred.includes(asker.person.id) && { officer: true },
  select: {
    barred: true,
    orgId: true,
    id: true,
    kind: true,
    facts: true,
    door: true,
    route: true,
  },
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'What people read and say, e.g. NF-7K3Q-9D2M.' }),
    reportId: t.exposeID('reportId', { description: 'The report\u2019s own id, made in the extension.' }),
    kind: t.field({ type: IncidentKindEnum, description: 'What sort.', resolve: ({ kind }) => kind }),
    kindTitle: t.string({
      description: 'The kind in words.',
      resolve: ({ kind }) => findKind(kind)?.title ?? kind,
    }),
    track: t.field({
      type: TrackEnum,
      select: { track: true },
      description: 'Which designation leads.',
      resolve: ({ track }) => track as Track,
    }),
    status: t.field({
      type: IncidentStatusEnum,
      select: { status: true },
      description: 'Where it stands.',
      resolve: ({ status }) => status as IncidentStatus,
    }),
    site: t.exposeString('site', {
      nullable: true,
      description: 'Id of the site profile it was reported on.',
    }),
    siteTitle: t.string({
      nullable: true,
      select: { site: true },
      description: 'That site, in words.',
      resolve: ({ site }) =>
        site === null ? null : ((sites as Record<string, SiteProfile>)[site]?.title ?? site),
    }),
    act: t.exposeString('act', { nullable: true, description: 'What the reporter was doing.' }),
    door: t.exposeString('door', { description: 'Through which door the report came.' }),
    noticedAt: t.field({
      type: 'DateTime',
      select: { noticedAt: true },
      description: 'The device\u2019s clock at the click.',
      resolve: ({ noticedAt }) => noticedAt,
    }),
    reportedAt: t.field({
      type: 'DateTime',
      select: { reportedAt: true },
      description: 'The server\u2019s clock when it came in.',
      resolve: ({ reportedAt }) => reportedAt,
    }),
    occurredOn: t.field({
      type: 'Date',
      nullable: true,
      select: { occurredOn: true },
      description: 'The day it happened, if typed.',
      resolve: ({ occurredOn }) => occurredOn,
    }),
    clockSkewSeconds: t.exposeInt('clockSkewSeconds', {
      nullable: true,
      description: 'Server\u2019s clock minus the device\u2019s, where it is large.',
    }),
    facts: t.field({
      type: [FactType],
      description: 'Typed facts, from the page and from the reporter\u2019s answers.',
      resolve: (incident, _args, context) => factsOf(context, incident),
    }),
    route: t.field({
      type: RouteType,
      description: 'Who leads and why.',
      resolve: ({ route }) => JSON.parse(route) as Route,
    }),
    reporter: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who reported; null for a report without a name, and where only the lead may know.',
      select: { reporterId: true, confidential: true, leadId: true },
      resolve: (query, { reporterId, ...incident }, _args, context) => {
        if (reporterId === null || isHiddenFrom(incident, context)) return null;
        const where = { orgId_personId: { orgId: placeOf(context).org, personId: reporterId } };
        return context.reads.client.membership.findUnique({ ...query, where });
      },
    }),
    isConfidential: t.exposeBoolean('confidential', {
      description: 'The reporter asked that only the lead learns who they are.',
    }),
    reporterContact: t.string({
      nullable: true,
      select: { confidential: true, leadId: true },
      description:
        'Name and address that a reporter without membership left; for the lead alone where confidential.',
      resolve: async ({ id, kind, ...incident }, _args, context) => {
        if (isHiddenFrom(incident, context)) return null;
        const { state, textOf } = await caseOf(context, id, kind);
        return textOf(state.contact);
      },
    }),
    counsel: t.prismaField({
      type: ['Membership'],
      description: 'Who was named as counsel: with the lead, they alone see what is privileged.',
      resolve: async (query, { id, kind }, _args, context) => {
        const { state } = await caseOf(context, id, kind);
        const where = { orgId: placeOf(context).org, personId: { in: [...state.counsel] } };
        return await context.reads.client.membership.findMany({ ...query, where, orderBy: { name: 'asc' } });
      },
    }),
    seesPrivileged: t.boolean({
      description: 'Whether I am the lead or counsel: who writes and reads what is privileged.',
      resolve: async ({ id, kind }, _args, context) =>
        seesPrivileged((await caseOf(context, id, kind)).state, personOf(context)),
    }),
    assignee: t.relation('assignee', { nullable: true, description: 'Who works on it now.' }),
    reportedFrom: t.string({
      nullable: true,
      select: { reporterId: true, door: true },
      description:
        'Where no member reported: `installation` when nobody was signed in, else the door: `web-page`, `officer` or `import`.',
      resolve: ({ reporterId, door }) => {
        if (reporterId !== null) return null;
        return OTHER_DOORS.some((other) => other === door) ? door : 'installation';
      },
    }),
    acknowledgedAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { acknowledgedAt: true },
      description: 'When an officer first took it up.',
      resolve: ({ acknowledgedAt }) => acknowledgedAt,
    }),
    takenBack: t.field({
      type: TakenBackEnum,
      nullable: true,
      select: { takenBack: true },
      description: 'How the reporter took it back.',
      resolve: ({ takenBack }) => takenBack as TakenBack['how'] | null,
    }),
    takenBackAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { takenBackAt: true },
      description: 'When.',
      resolve: ({ takenBackAt }) => takenBackAt,
    }),
    closedAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { closedAt: true },
      description: 'When it was closed.',
      resolve: ({ closedAt }) => closedAt,
    }),
    closeReason: t.field({
      type: CloseReasonEnum,
      nullable: true,
      select: { closeReason: true },
      description: 'Why it was closed.',
      resolve: ({ closeReason }) => closeReason as CloseReason | null,
    }),
    questions: t.field({
      type: [QuestionType],
      description: 'The conversation with the reporter.',
      resolve: async ({ id, kind }, _args, context) => questionsIn(await historyOf(context, id, kind)),
    }),
    history: t.field({
      type: [HistoryEntryType],
      description: 'Everything that happened, in order.',
      resolve: async ({ id, kind }, _args, context) => [...(await historyOf(context, id, kind))],
    }),
    clocks: t.field({
      type: [ClockType],
      description: 'What is owed, to whom and by when; the most pressing first.',
      resolve: async ({ id, kind }, _args, context) => [...(await caseOf(context, id, kind)).clocks],
    }),
    determination: t.field({
      type: DeterminationType,
      description: 'What it was in law.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    discovery: t.field({
      type: DiscoveryType,
      description: 'Since when it was known.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    breachFacts: t.field({
      type: BreachFactsType,
      description: 'Its extent.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    register: t.field({
      type: RegisterType,
      description: 'Its register of people affected: the numbers, and who may open it.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    attachments: t.field({
      type: AttachmentsType,
      description: 'Its files, as far as I may open them.',
      resolve: async ({ id, kind }, _args, context) =>
        await attachmentsIn(context, await caseOf(context, id, kind)),
    }),
    records: t.field({
      type: IncidentRecordsType,
      description: 'How long its records are kept, and what was done with them.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    namings: t.field({
      type: [NamingType],
      description: 'Who was said to have a part in it, and was not taken back.',
      resolve: async ({ id, kind }, _args, context) => namingsIn(await caseOf(context, id, kind)),
    }),
    commitments: t.field({
      type: [CommitmentType],
      description: 'What is owed because of it: corrective actions, sanctions, and whatever else.',
      resolve: async ({ id, kind }, _args, context) => [
        ...commitmentsIn(await caseOf(context, id, kind), personOf(context)),
      ],
    }),
    climbing: t.field({
      type: ClimbingType,
      description: 'Who hears of it next if nothing happens.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    playbook: t.field({
      type: PlaybookType,
      description: 'The steps by which it is worked.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    outside: t.field({
      type: OutsideType,
      description: 'Links for somebody outside: recipients who confirm deletion, a reviewer who judges.',
      resolve: ({ id, kind }, _args, context) => caseOf(context, id, kind),
    }),
    related: t.field({
      type: [RelatedIncidentType],
      description: 'Other incidents it is linked or merged with, of which I may know.',
      resolve: async ({ id, kind }, _args, context) => [...relatedIn(await caseOf(context, id, kind))],
    }),
    containment: t.field({
      type: [ContainmentStepType],
      description: 'What the reporter was told to do at once.',
      resolve: ({ kind }) => [...(findKind(kind)?.containment ?? [])],
    }),
    version: t.exposeInt('version', { description: 'How many events it has.' }),
  }),
});
