import { calendarDate } from '../when.ts';
import type { Overview } from './documents.ts';

type Counted = Omit<Overview, 'csv' | '__typename'>;

/** What the numbers say, in the order in which leadership asks. */
export function sentencesOf(overview: Counted): readonly string[] {
  return [
    reported(overview),
    open(overview),
    duration('acknowledged', overview.acknowledged),
    duration('determined', overview.determined),
    notices(overview),
    late(overview),
    next(overview),
    ...owedByPeople(overview),
  ];
}

function reported({ reports, from, to }: Counted): string {
  const period = `from ${calendarDate(from)} to ${calendarDate(to)}`;
  if (reports === 0)
    return `Nothing was reported ${period}. That is rarely good news: are people able to report?`;
  const subject = reports === 1 ? '1 incident was' : `${reports} incidents were`;
  return `${subject} reported ${period}. More reports mean that people speak up.`;
}

function open({ openByAge }: Counted): string {
  const all = openByAge.reduce(
    (sum, { week, month, twoMonths, older }) => sum + week + month + twoMonths + older,
    0,
  );
  const old = openByAge.reduce((sum, { twoMonths, older }) => sum + twoMonths + older, 0);
  if (all === 0) return 'No incident is open.';
  const subject = all === 1 ? '1 incident is' : `${all} incidents are`;
  return `${subject} open now, ${old === 0 ? 'none' : old} of them for more than 30 days.`;
}

function duration(what: string, { done, waiting, median, p90 }: Counted['acknowledged']): string {
  const left = waiting === 0 ? '' : ` ${waiting === 1 ? '1 is' : `${waiting} are`} not ${what} yet.`;
  if (done === 0 || median == null || p90 == null) return `None of these was ${what}.${left}`;
  return `Half were ${what} within ${hoursInWords(median)}, nine in ten within ${hoursInWords(p90)}.${left}`;
}

/** The share of what was given in time, of all that was due: given, or late now. Null where nothing was. */
export function onTimeShare({ noticesInTime, noticesLate, late: lateNow }: Counted): number | null {
  const due = noticesInTime + noticesLate + lateNow.reduce((sum, { count }) => sum + count, 0);
  return due === 0 ? null : noticesInTime / due;
}

function notices(overview: Counted): string {
  const share = onTimeShare(overview);
  if (share === null) return 'No notice was due.';
  const given = overview.noticesInTime + overview.noticesLate;
  if (given === 0) return 'No notice was given yet of what was due.';
  return `${Math.round(share * 100)} % of what was due was given in time (${overview.noticesInTime} of ${given} notices given; what is late now counts as not given in time).`;
}

function late({ late: rows }: Counted): string {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return 'Nothing is late now.';
  const [most] = rows;
  const why = most === undefined ? '' : ` Mostly because ${most.because}.`;
  return `${all === 1 ? '1 incident is' : `${all} incidents are`} late now.${why}`;
}

function next({ owed }: Counted): string {
  const [first] = owed;
  if (first === undefined) return 'Nothing else is owed.';
  return `Owed next: ${first.what} by ${calendarDate(first.by)}.`;
}

/** Hours as people say them: `40 minutes`, `5 hours`, `3 days`. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return counted(Math.max(1, Math.ceil(hours * 60)), 'minute');
  return hours < 48 ? counted(Math.round(hours), 'hour') : counted(Math.round(hours / 24), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What was promised because of incidents: that it is carried out is what keeps them from coming again. */
function owedByPeople({ commitments: { owed, late } }: Counted): readonly string[] {
  if (owed === 0) return [];
  const are =
    owed === 1
      ? '1 corrective action or other commitment is'
      : `${owed} corrective actions and other commitments are`;
  return [`${are} owed because of incidents${late === 0 ? '' : `, ${late} of them late`}.`];
}
