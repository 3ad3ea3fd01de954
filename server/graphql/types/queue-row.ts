import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import type { KeptFacts } from '@needful/shared/domain/incident/report.ts';
import type { Track } from '@needful/shared/domain/incident/route.ts';
import type { IncidentStatus, TakenBack } from '@needful/shared/domain/incident/state.ts';
import { findKind } from '../../handle/decision-facts.ts';
import type { QueueRow } from '../../read/queue.ts';
import { builder } from '../builder.ts';
import { clockInShort } from '../clock-in-short.ts';
import { placeOf } from '../context.ts';
import { incidentGlobalId } from '../global-id.ts';
import { summaryOf } from '../summary.ts';
import { IncidentKindEnum, IncidentStatusEnum, TakenBackEnum, TrackEnum, WaitingForEnum } from './enums.ts';

/** A row of the queue: the one type that is read by hand-written SQL, since it is read all day. */
export const QueueRowType = builder.objectRef<QueueRow>('QueueRow').implement({
  description: 'One row of the queue.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.id({
      description: 'Id of the incident.',
      resolve: ({ id }, _args, context) => incidentGlobalId(placeOf(context).org, id),
    }),
    reference: t.exposeString('reference', { description: 'What people read and say.' }),
    kind: t.field({ type: IncidentKindEnum, description: 'What sort.', resolve: ({ kind }) => kind }),
    kindTitle: t.string({
      description: 'The kind in words.',
      resolve: ({ kind }) => findKind(kind)?.title ?? kind,
    }),
    track: t.field({
      type: TrackEnum,
      description: 'Which designation leads.',
      resolve: ({ track }) => track as Track,
    }),
    status: t.field({
      type: IncidentStatusEnum,
      description: 'Where it stands.',
      resolve: ({ status }) => status as IncidentStatus,
    }),
    site: t.exposeString('site', { nullable: true, description: 'Site profile it was reported on.' }),
    act: t.exposeString('act', { nullable: true, description: 'What the reporter was doing.' }),
    summary: t.string({
      description: 'The typed facts in one sentence.',
      resolve: ({ kind, facts }) => summaryOf(findKind(kind)?.describe(JSON.parse(facts) as KeptFacts) ?? []),
    }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', description: 'When it came in.' }),
    acknowledgedAt: t.expose('acknowledgedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an officer first took it up.',
    }),
    reporterName: t.exposeString('reporterName', {
      nullable: true,
      description: 'Who reported; null without a name, and where only the lead may know.',
    }),
    isConfidential: t.exposeBoolean('confidential', {
      description: 'The reporter asked that only the lead learns who they are.',
    }),
    leadName: t.exposeString('leadName', { nullable: true, description: 'Who leads by the route.' }),
    assigneeName: t.exposeString('assigneeName', { nullable: true, description: 'Who works on it.' }),
    takenBack: t.field({
      type: TakenBackEnum,
      nullable: true,
      description: 'How it was taken back.',
      resolve: ({ takenBack }) => takenBack as TakenBack['how'] | null,
    }),
    clockSkewSeconds: t.exposeInt('clockSkewSeconds', {
      nullable: true,
      description: 'Skew of the device\u2019s clock, where large.',
    }),
    waitingFor: t.field({
      type: WaitingForEnum,
      nullable: true,
      description: 'Who owes the next message.',
      resolve: ({ waitingFor }) => waitingFor as 'officer' | 'reporter' | null,
    }),
    lastEventAt: t.expose('lastEventAt', { type: 'DateTime', description: 'When anything last happened.' }),
    nextDueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The nearest date by which something is owed; null where no clock runs.',
      resolve: ({ nextDueOn }) => nextDueOn as CalendarDate | null,
    }),
    nextDue: t.string({
      nullable: true,
      description: 'What is owed by then, in a few words.',
      resolve: ({ nextDueClock }) => (nextDueClock === null ? null : clockInShort(nextDueClock)),
    }),
    waitsForSignOff: t.boolean({
      description: 'A signed conclusion takes effect once somebody else agrees.',
      resolve: ({ checkNeeded }) => checkNeeded !== null,
    }),
    tags: t.stringList({
      description: 'The organization\u2019s own words for it.',
      resolve: ({ tags }) => JSON.parse(tags) as string[],
    }),
    version: t.exposeInt('version', { description: 'How many events it has.' }),
  }),
});
