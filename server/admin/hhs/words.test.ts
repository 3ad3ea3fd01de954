import { expect, it } from 'vitest';
import { anchorOf, countLine, standingOf, yearAtWork } from './words.ts';

type Breach = Parameters<typeof countLine>[0]['small'][number];

function breach(more: { missing?: Breach['missing']; metOn?: string; proof?: string }): Breach {
  const sent = more.proof === undefined ? null : { on: '2027-01-04', proof: more.proof };
  return {
    missing: more.missing ?? [],
    notice: { id: 'hhs-small', metOn: more.metOn ?? null, sent },
  } as Breach;
}

const LACKING = breach({
  missing: [{ label: 'Contact Name', where: 'SHEET', __typename: 'MissingOnSheet' }],
});

it('says of a year how many are filed, ready, and lack something, and by when', () => {
  const small = [breach({ proof: 'BR-1' }), breach({ metOn: '2027-01-03' }), breach({}), LACKING];
  expect(countLine({ year: 2026, due: '2027-03-01', small })).toMatch(
    /^4 reports .* 2026: 2 filed, 1 ready to file, 1 with something missing\. The last day is .*Mar 1, 2027.*164\.408\(c\)/,
  );
});

it('leads from what is missing to where it is entered', () => {
  expect(standingOf(LACKING)).toBe('lacking');
  expect(anchorOf('EXTENT', 'hhs-small')).toBe('extent');
  expect(anchorOf('DISCOVERY', 'hhs-small')).toBe('discovery');
  expect(anchorOf('SHEET', 'part-2-hhs')).toBe('notice-part-2-hhs');
});

it('opens the former year until its reports are due', () => {
  expect(yearAtWork(new Date(2027, 1, 28))).toBe(2026);
  expect(yearAtWork(new Date(2027, 2, 2))).toBe(2027);
});
