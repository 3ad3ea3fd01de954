import { describe, expect, it } from 'vitest';
import { hoursInWords, onTimeShare, sentencesOf } from './sentences.ts';

const never = { __typename: 'Duration' as const, done: 0, waiting: 0, median: null, p90: null };
const empty = {
  from: '2025-12-01',
  to: '2026-11-22',
  reports: 0,
  openByAge: [],
  acknowledged: never,
  determined: never,
  noticesInTime: 0,
  noticesLate: 0,
  late: [],
  owed: [],
  commitments: { __typename: 'CommitmentsNow' as const, owed: 0, late: 0 },
  months: [],
  byKind: [],
  byCause: [],
  departmentMonths: [],
  byDepartment: [],
};

describe('the overview in sentences', () => {
  it('says of a year in which nothing happened that it may mean silence', () => {
    expect(sentencesOf(empty)).toEqual([
      'Nothing was reported from Dec 1, 2025 to Nov 22, 2026. That is rarely good news: are people able to report?',
      'No incident is open.',
      'None of these was acknowledged.',
      'None of these was determined.',
      'No notice was due.',
      'Nothing is late now.',
      'Nothing else is owed.',
    ]);
  });

  it('says what was done, what waits and what is late, and counts what is late against the share', () => {
    const busy = {
      ...empty,
      reports: 42,
      openByAge: [
        {
          __typename: 'OpenByAge' as const,
          track: 'PRIVACY' as const,
          week: 3,
          month: 2,
          twoMonths: 1,
          older: 2,
        },
      ],
      acknowledged: { ...never, done: 41, waiting: 1, median: 0.5, p90: 30.2 },
      determined: { ...never, done: 20, waiting: 22, median: 72, p90: 400 },
      noticesInTime: 9,
      noticesLate: 1,
      late: [
        {
          __typename: 'LateBecause' as const,
          what: 'individuals',
          because: 'it is not determined',
          count: 2,
        },
      ],
      owed: [{ __typename: 'OwedNext' as const, what: 'HHS', by: '2027-03-01', count: 4 }],
      commitments: { __typename: 'CommitmentsNow' as const, owed: 3, late: 1 },
    };
    expect(onTimeShare(busy)).toBe(0.75);
    expect(sentencesOf(busy)).toEqual([
      '42 incidents were reported from Dec 1, 2025 to Nov 22, 2026. More reports mean that people speak up.',
      '8 incidents are open now, 3 of them for more than 30 days.',
      'Half were acknowledged within 30 minutes, nine in ten within 30 hours. 1 is not acknowledged yet.',
      'Half were determined within 3 days, nine in ten within 17 days. 22 are not determined yet.',
      '75 % of what was due was given in time (9 of 10 notices given; what is late now counts as not given in time).',
      '2 incidents are late now. Mostly because it is not determined.',
      'Owed next: HHS by Mar 1, 2027.',
      '3 corrective actions and other commitments are owed because of incidents, 1 of them late.',
    ]);
  });

  it.each([
    [0.001, '1 minute'],
    [0.99, '60 minutes'],
    [1, '1 hour'],
    [47.4, '47 hours'],
    [48, '2 days'],
  ])('says %f hours as “%s”', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });
});
