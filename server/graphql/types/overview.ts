import type { Track } from '@needful/shared/domain/incident/route.ts';
import { overviewCsv } from '../../documents/overview-csv.ts';
import type { Duration, LateBecause, OpenByAge, Overview, Owed, Series } from '../../read/overview.ts';
import { builder } from '../builder.ts';
import { clockInShort } from '../clock-in-short.ts';
import { TrackEnum } from './enums.ts';

const managers = { $any: { officer: true, administrator: true } } as const;

const OpenByAgeType = builder.objectRef<OpenByAge>('OpenByAge').implement({
  description: 'Open incidents of one track, by the days since they were reported.',
  authScopes: managers,
  fields: (t) => ({
    track: t.field({ type: TrackEnum, description: 'The track.', resolve: ({ track }) => track as Track }),
    week: t.exposeInt('week', { description: 'Up to 7 days.' }),
    month: t.exposeInt('month', { description: '8 to 30 days.' }),
    twoMonths: t.exposeInt('twoMonths', { description: '31 to 60 days.' }),
    older: t.exposeInt('older', { description: 'More than 60 days.' }),
  }),
});

const DurationType = builder.objectRef<Duration>('Duration').implement({
  description: 'How long something took, from the report on.',
  authScopes: managers,
  fields: (t) => ({
    done: t.exposeInt('done', { description: 'Of how many it was done.' }),
    waiting: t.exposeInt('waiting', { description: 'Of how many it was not.' }),
    median: t.exposeFloat('median', { nullable: true, description: 'Half were done within so many hours.' }),
    p90: t.exposeFloat('p90', { nullable: true, description: 'Nine in ten were done within so many hours.' }),
  }),
});

const LateType = builder.objectRef<LateBecause>('LateBecause').implement({
  description: 'What is late now, and what it waits for.',
  authScopes: managers,
  fields: (t) => ({
    what: t.string({ description: 'What is owed.', resolve: ({ clock }) => clockInShort(clock) }),
    because: t.exposeString('because', { description: 'The first step that was not done.' }),
    count: t.exposeInt('count', { description: 'Of how many incidents.' }),
  }),
});

const OwedType = builder.objectRef<Owed>('OwedNext').implement({
  description: 'What is owed next.',
  authScopes: managers,
  fields: (t) => ({
    what: t.string({ description: 'What is owed.', resolve: ({ clock }) => clockInShort(clock) }),
    by: t.expose('by', { type: 'Date', description: 'The first date of these.' }),
    count: t.exposeInt('count', { description: 'Of how many incidents.' }),
  }),
});

const SeriesType = builder.objectRef<Series>('MonthlySeries').implement({
  description: 'One kind or department over the months.',
  authScopes: managers,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What is counted.' }),
    counts: t.intList({ description: 'One number a month.', resolve: ({ counts }) => [...counts] }),
  }),
});

const CommitmentsNowType = builder.objectRef<Overview['commitments']>('CommitmentsNow').implement({
  description: 'Commitments because of incidents: corrective actions, sanctions and whatever else.',
  authScopes: managers,
  fields: (t) => ({
    owed: t.exposeInt('owed', { description: 'Owed now.' }),
    late: t.exposeInt('late', { description: 'Of these, late.' }),
  }),
});

export const OverviewType = builder.objectRef<Overview>('Overview').implement({
  description:
    'What leadership is shown of a period: numbers, kinds and departments, no person and no incident.',
  authScopes: managers,
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'Its first day.' }),
    to: t.expose('to', { type: 'Date', description: 'Its last day.' }),
    reports: t.exposeInt('reports', { description: 'Reported in it.' }),
    openByAge: t.field({ type: [OpenByAgeType], description: 'Open now.', resolve: (o) => [...o.openByAge] }),
    acknowledged: t.expose('acknowledged', {
      type: DurationType,
      description: 'Until an officer took it up.',
    }),
    determined: t.expose('determined', {
      type: DurationType,
      description: 'Until a conclusion took effect.',
    }),
    noticesInTime: t.exposeInt('noticesInTime', {
      description: 'Notices of these that were given by their date.',
    }),
    noticesLate: t.exposeInt('noticesLate', { description: 'Notices of these that were given after it.' }),
    late: t.field({ type: [LateType], description: 'Late now.', resolve: (o) => [...o.late] }),
    owed: t.field({ type: [OwedType], description: 'Owed next.', resolve: (o) => [...o.owed] }),
    commitments: t.expose('commitments', {
      type: CommitmentsNowType,
      description: 'What is owed because of incidents now, closed ones included.',
    }),
    months: t.stringList({ description: 'As YYYY-MM, the oldest first.', resolve: (o) => [...o.months] }),
    byKind: t.field({ type: [SeriesType], description: 'Reports by kind.', resolve: (o) => [...o.byKind] }),
    byCause: t.field({
      type: [SeriesType],
      description:
        'Root causes of what was reported, as far as it was dealt with or its cause is recorded; those without one by themselves.',
      resolve: (o) => [...o.byCause],
    }),
    departmentMonths: t.stringList({
      description: 'As YYYY-MM, the oldest first: the whole months of the period that are over.',
      resolve: (o) => [...o.departmentMonths],
    }),
    byDepartment: t.field({
      type: [SeriesType],
      description:
        'Reports by the reporter\u2019s department, a number for each of departmentMonths. Those in confidence are told from no other without one, and fewer than three of a department in a month stand under other departments.',
      resolve: (o) => [...o.byDepartment],
    }),
    csv: t.string({
      description: 'All of it as a table for a spreadsheet.',
      resolve: (overview) => overviewCsv(overview, clockInShort),
    }),
  }),
});
