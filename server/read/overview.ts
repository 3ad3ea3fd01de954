import { owedIn } from '@needful/shared/domain/commitments/owed.ts';
import type { CalendarDate, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { ROOT_CAUSE_WORDS, ROOT_CAUSES } from '@needful/shared/domain/playbook/root-cause.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type pg from 'pg';
import { loadIncidents, whichIncidents } from '../store/open-incidents.ts';
import { inTenant, readInTenant, type Sql } from '../store/tenant.ts';
import { NOT_BARRED } from './access.ts';
import { type Counted, wholeMonths, withoutSmallCells } from './small-cells.ts';
import { OPEN } from './views.ts';

/** The first and the last day of the period, in the organization’s time zone. */
export type Period = { readonly from: CalendarDate; readonly to: CalendarDate };

/** Open incidents of one track by how long ago they came in, in days. */
export type OpenByAge = {
  readonly track: string;
  readonly week: number;
  readonly month: number;
  readonly twoMonths: number;
  readonly older: number;
};

/** How long something took from the report, in hours; null where it was never done. */
export type Duration = {
  readonly done: number;
  readonly waiting: number;
  readonly median: number | null;
  readonly p90: number | null;
};

export type LateBecause = { readonly clock: string; readonly because: string; readonly count: number };
export type Owed = { readonly clock: string; readonly by: CalendarDate; readonly count: number };
/** One kind or department: its name, and a number for each month. */
export type Series = { readonly name: string; readonly counts: readonly number[] };

export type Overview = Period & {
  readonly reports: number;
  readonly openByAge: readonly OpenByAge[];
  readonly acknowledged: Duration;
  readonly determined: Duration;
  readonly noticesInTime: number;
  readonly noticesLate: number;
  readonly late: readonly LateBecause[];
  readonly owed: readonly Owed[];
  /** Commitments because of incidents: owed now, and how many of them are late. */
  readonly commitments: { readonly owed: number; readonly late: number };
  /** `YYYY-MM`, the oldest first. */
  readonly months: readonly string[];
  readonly byKind: readonly Series[];
  /** Why what was reported could happen, as far as it was dealt with or the cause is recorded. */
  readonly byCause: readonly Series[];
  /** Of these, whole months that are over: what departments are counted in. */
  readonly departmentMonths: readonly string[];
  readonly byDepartment: readonly Series[];
};

type Asked = Period & {
  readonly org: OrganizationId;
  /** Who asks: nothing is counted that they may not know of. */
  readonly person: PersonId;
  readonly today: CalendarDate;
  readonly timeZone: string;
};

/**
 * What leadership is shown, counted over the rows’ own columns in one transaction. It holds numbers, kinds and
 * departments: no person and no incident. Which department a report in confidence came from is not counted, and few
 * reports of one stand among others (`small-cells.ts`), since they would as good as name who made them.
 */
export async function readOverview(pool: pg.Pool, asked: Asked): Promise<Overview> {
  const { org, from, to } = asked;
  const commitments = await inTenant(pool, { org }, (sql) => commitmentsNow(sql, asked));
  return await readInTenant(pool, { org }, async (sql) => {
    const [openByAge, [times], late, owed, kindsByMonth, causesByMonth, departmentsByMonth] =
      await Promise.all([
        open(sql, asked),
        timesOf(sql, asked),
        lateNow(sql, asked),
        owedNext(sql, asked),
        byMonth(sql, asked, 'i.kind'),
        byMonth(sql, asked, 'i.root_cause', WITH_CAUSE),
        departments(sql, asked),
      ]);
    if (times === undefined) throw new Error('An aggregate has one row');
    const months = monthsOf(asked);
    const departmentMonths = monthsOf(wholeMonths(asked, asked.today));
    const { reports, acknowledged, determined, inTime, afterwards, acknowledging, determining } = times;
    return {
      from,
      to,
      reports,
      openByAge,
      acknowledged: durationOf(reports, acknowledged, acknowledging),
      determined: durationOf(reports, determined, determining),
      noticesInTime: inTime,
      noticesLate: afterwards,
      late,
      owed,
      commitments,
      months,
      byKind: seriesOf(kindsByMonth.map(titled), months),
      byCause: seriesOf(causesByMonth.map(causeTitled), months),
      departmentMonths,
      byDepartment: seriesOf(withoutSmallCells(departmentsByMonth), departmentMonths),
    };
  });
}

/** Of the organization `$1`, what `$2` may know of: incidents in which they neither acted nor are named. */
const THEIRS = `i.org_id = $1 and ${NOT_BARRED}`;

/** The period of a statement: `$3` and `$4` its days, `$5` the time zone. */
const IN_PERIOD = `${THEIRS} and i.reported_at >= $3::date::timestamp at time zone $5
  and i.reported_at < ($4::date + 1)::timestamp at time zone $5`;

async function open(sql: Sql, { org, person, today, timeZone }: Asked): Promise<OpenByAge[]> {
  const age = `$3::date - (i.reported_at at time zone $4)::date`;
  return await sql.query<OpenByAge>({
    name: 'overview-open',
    text: `select i.track, count(*) filter (where ${age} <= 7)::int as week,
                  count(*) filter (where ${age} between 8 and 30)::int as month,
                  count(*) filter (where ${age} between 31 and 60)::int as "twoMonths",
                  count(*) filter (where ${age} > 60)::int as older
             from needful.incident i where ${THEIRS} and ${OPEN} group by 1 order by 1`,
    values: [org, person, today, timeZone],
  });
}

type Times = {
  readonly reports: number;
  readonly acknowledged: number;
  readonly determined: number;
  readonly inTime: number;
  readonly afterwards: number;
  readonly acknowledging: readonly number[] | null;
  readonly determining: readonly number[] | null;
};

/** A report that its reporter took back counts as one: it was acknowledged or not all the same. */
async function timesOf(sql: Sql, { org, person, from, to, timeZone }: Asked): Promise<Times[]> {
  const hours = (until: string) =>
    `percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from ${until} - i.reported_at)::float8 / 3600)
       filter (where ${until} is not null)`;
  return await sql.query<Times>({
    name: 'overview-times',
    text: `select count(*)::int as reports, count(i.acknowledged_at)::int as acknowledged,
                  count(i.concluded_at)::int as determined, ${hours('i.acknowledged_at')} as acknowledging,
                  ${hours('i.concluded_at')} as determining,
                  coalesce(sum(i.notices_in_time), 0)::int as "inTime", coalesce(sum(i.notices_late), 0)::int as afterwards
             from needful.incident i where ${IN_PERIOD}`,
    values: [org, person, from, to, timeZone],
  });
}

/** What is late now, whenever it was reported, and what it waits for: the first step that was not done. */
async function lateNow(sql: Sql, { org, person, today }: Asked): Promise<LateBecause[]> {
  return await sql.query<LateBecause>({
    name: 'overview-late',
    text: `select i.next_due_clock as clock, case
                    when i.status = 'reported' then 'nobody has acknowledged it'
                    when i.check_needed is not null then 'its conclusion waits for sign-off'
                    when i.waiting_for = 'reporter' then 'a question waits for the reporter'
                    when i.conclusion is null then 'it is not determined'
                    else 'it is determined, and the notice is not recorded' end as because, count(*)::int as count
             from needful.incident i
            where ${THEIRS} and ${OPEN} and i.next_due_on < $3::date
            group by 1, 2 order by 3 desc, 1, 2`,
    values: [org, person, today],
  });
}

async function owedNext(sql: Sql, { org, person, today }: Asked): Promise<Owed[]> {
  return await sql.query<Owed>({
    name: 'overview-owed',
    text: `select i.next_due_clock as clock, min(i.next_due_on)::text as by, count(*)::int as count
             from needful.incident i
            where ${THEIRS} and ${OPEN} and i.next_due_on >= $3::date
            group by 1 order by 2, 1`,
    values: [org, person, today],
  });
}

async function commitmentsNow(sql: Sql, { org, person, today }: Asked): Promise<Overview['commitments']> {
  const states = await loadIncidents(sql, org, await whichIncidents(sql, org, 'owing'));
  const owed = owedIn(states, person, today);
  return { owed: owed.length, late: owed.filter(({ daysLeft }) => daysLeft < 0).length };
}

const DEPARTMENT = `(case when i.confidential then null else
  (select m.department from needful.membership m where m.org_id = i.org_id and m.person_id = i.reporter_id) end)`;

/** A merged incident has its cause where it went; what was no incident has none. */
const WITH_CAUSE = `i.merged_into is null
  and (i.root_cause is not null or i.close_reason in ('resolved', 'handled-elsewhere'))`;

async function byMonth(
  sql: Sql,
  { org, person, from, to, timeZone }: Asked,
  of: string,
  among = 'true',
): Promise<Counted[]> {
  return await sql.query<Counted>({
    text: `select ${of} as name, to_char(i.reported_at at time zone $5, 'YYYY-MM') as month, count(*)::int as count
             from needful.incident i where ${IN_PERIOD} and ${among} group by 1, 2`,
    values: [org, person, from, to, timeZone],
  });
}

/**
 * Counts whole months that are over, also where the period begins or ends within one: two periods that differ by a day,
 * or a page printed on two days, would else give by subtraction what one page does not tell.
 */
async function departments(sql: Sql, asked: Asked): Promise<Counted[]> {
  const { from, to } = wholeMonths(asked, asked.today);
  return from > to ? [] : await byMonth(sql, { ...asked, from, to }, DEPARTMENT);
}

function durationOf(reports: number, done: number, quantiles: readonly number[] | null): Duration {
  const [median = null, p90 = null] = quantiles ?? [];
  return { done, waiting: reports - done, median, p90 };
}

/** Every month that the period touches. */
function monthsOf({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  while (`${year}-${String(month).padStart(2, '0')}` <= to.slice(0, 7)) {
    months.push(`${year}-${String(month).padStart(2, '0')}`);
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return months;
}

const NO_DEPARTMENT = 'No department said';

/** Those with the most first. */
function seriesOf(counted: readonly Counted[], months: readonly string[]): Series[] {
  const names = [...new Set(counted.map(({ name }) => name))];
  const series = names.map((name) => ({
    name: name ?? NO_DEPARTMENT,
    counts: months.map(
      (month) => counted.find((each) => each.name === name && each.month === month)?.count ?? 0,
    ),
  }));
  return series.sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
}

function total({ counts }: Series): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function titled({ name, ...counted }: Counted): Counted {
  const known = kinds as Readonly<Record<string, { readonly title: string }>>;
  return { ...counted, name: name !== null && Object.hasOwn(known, name) ? known[name]!.title : name };
}

const NO_CAUSE = 'No cause recorded';

function causeTitled({ name, ...counted }: Counted): Counted {
  const known = ROOT_CAUSES.find((cause) => cause === name);
  return { ...counted, name: known === undefined ? NO_CAUSE : ROOT_CAUSE_WORDS[known].title };
}
