import type { CloseReason } from '@needful/shared/domain/incident/commands.ts';
import type { ReportFacts } from '@needful/shared/domain/incident/report.ts';
import type { Route, Track } from '@needful/shared/domain/incident/route.ts';
import { answerInWords } from '@needful/shared/domain/incident/sentence.ts';
import type { IncidentStatus, TakenBack } from '@needful/shared/domain/incident/state.ts';
import type { ContainmentStep } from '@needful/shared/kinds/_define.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { findKind } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { placeOf } from '../context.ts';
import { type HistoryEntry, historyOf, type Question, questionsIn } from '../history.ts';
import {
  CloseReasonEnum,
  DesignationRoleEnum,
  FactSourceEnum,
  IncidentKindEnum,
  IncidentStatusEnum,
  TakenBackEnum,
  TrackEnum,
} from './enums.ts';

type Fact = {
  readonly label: string;
  readonly value: string;
  readonly source: 'page' | 'reporter' | 'officer';
};

export const FactType = builder.objectRef<Fact>('Fact').implement({
  description: 'One typed fact, in words, with where it came from.',
  authScopes: { officer: true },
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is.' }),
    value: t.exposeString('value', { description: 'Its value, in words.' }),
    source: t.expose('source', { type: FactSourceEnum, description: 'Where it came from.' }),
  }),
});

export const RouteType = builder.objectRef<Route>('Route').implement({
  description: 'Who leads, who joins, and why: the rule with its version.',
  authScopes: { officer: true },
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'Id of the routing rule.' }),
    version: t.exposeInt('version', { description: 'Version of that rule when it was applied.' }),
    track: t.expose('track', { type: TrackEnum, description: 'The track.' }),
    leadRole: t.expose('leadRole', { type: DesignationRoleEnum, description: 'The designation that leads.' }),
    lead: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who held it on that day; null where nobody did.',
      resolve: (query, route, _args, context) => findMember(context, query, route.lead),
    }),
    alternate: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who stands in for the lead.',
      resolve: (query, route, _args, context) => findMember(context, query, route.alternate),
    }),
    joins: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who joins from the other designation.',
      resolve: (query, route, _args, context) => findMember(context, query, route.joins),
    }),
    reason: t.exposeString('reason', { description: 'Why, in plain words with its citation.' }),
  }),
});

function findMember(context: Context, query: object, person: string | null) {
  if (person === null) return null;
  return context.reads.client.membership.findUnique({
    ...query,
    where: { orgId_personId: { orgId: placeOf(context).org, personId: person } },
  });
}

export const QuestionType = builder.objectRef<Question>('Question').implement({
  description: 'A question to the reporter, and the answer.',
  authScopes: { member: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the question.' }),
    text: t.exposeString('text', { nullable: true, description: 'The question; null once purged.' }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When it was asked.' }),
    askedByName: t.exposeString('askedByName', { nullable: true, description: 'Who asked.' }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The answer; null until given, or once purged.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered.',
    }),
  }),
});

export const HistoryEntryType = builder.objectRef<HistoryEntry>('HistoryEntry').implement({
  description: 'One event of the history, in a plain sentence.',
  authScopes: { officer: true },
  fields: (t) => ({
    sequence: t.int({
      description: 'Place in the organization\u2019s chain.',
      resolve: ({ sequence }) => Number(sequence),
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When, by the server\u2019s clock.',
      resolve: ({ event }) => event.at,
    }),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description: 'Who; null for Needful or an installation.',
    }),
    sentence: t.exposeString('sentence', { description: 'What happened.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The free text that came with it, if any is kept.',
    }),
    type: t.string({ description: 'The event\u2019s name.', resolve: ({ event }) => event.type }),
    hash: t.string({
      description: 'Its link in the chain, hexadecimal.',
      resolve: ({ hash }) => Buffer.from(hash).toString('hex'),
    }),
  }),
});

export const ContainmentStepType = builder.objectRef<ContainmentStep>('ContainmentStep').implement({
  description: 'One step of what to do at once.',
  authScopes: { member: true },
  fields: (t) => ({
    do: t.exposeString('do', { description: 'The step.' }),
    copy: t.string({ nullable: true, description: 'Text to copy.', resolve: (step) => step.copy ?? null }),
    how: t.string({ nullable: true, description: 'How.', resolve: (step) => step.how ?? null }),
  }),
});

export const IncidentNode = builder.prismaNode('Incident', {
  id: { field: 'orgId_id' },
  nullable: true,
  description: 'What a report opened: one event, from reported to closed. Not yet a breach.',
  authScopes: { officer: true },
  select: { orgId: true, id: true, kind: true, facts: true, door: true, route: true },
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
    reporter: t.relation('reporter', {
      nullable: true,
      description: 'Who reported; null for a report without a name.',
    }),
    assignee: t.relation('assignee', { nullable: true, description: 'Who works on it now.' }),
    reportedFrom: t.string({
      nullable: true,
      select: { reporterId: true },
      description: '`installation` when nobody was signed in.',
      resolve: ({ reporterId }) => (reporterId === null ? 'installation' : null),
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
      resolve: ({ id, kind }, _args, context) => historyOf(context, id, kind),
    }),
    containment: t.field({
      type: [ContainmentStepType],
      description: 'What the reporter was told to do at once.',
      resolve: ({ kind }) => [...(findKind(kind)?.containment ?? [])],
    }),
    version: t.exposeInt('version', { description: 'How many events it has.' }),
  }),
});

type FactsSource = {
  readonly id: string;
  readonly kind: string;
  readonly facts: string;
  readonly door: string;
};

async function factsOf(context: Context, incident: FactsSource): Promise<Fact[]> {
  const kind = findKind(incident.kind);
  const source = incident.door === 'popup' ? 'reporter' : 'page';
  const described = kind?.describe(JSON.parse(incident.facts) as ReportFacts) ?? [];
  const answered = (await historyOf(context, incident.id, incident.kind)).flatMap(({ event }) => {
    if (event.type !== 'details-added') return [];
    return (kind?.questions ?? []).flatMap((question) => {
      const answer = event.answers[question.id];
      if (answer === undefined) return [];
      return [{ label: question.ask, value: answerInWords(question, answer), source: 'reporter' as const }];
    });
  });
  return [...described.map((fact) => ({ ...fact, source }) as Fact), ...answered];
}
