import { expect, test } from 'vitest';
import { factsOf, formOf } from './form.ts';

const UNKNOWN = {
  total: null,
  isEstimate: false,
  byState: [],
  badAddresses: 0,
  dataElements: null,
  medium: null,
  holdsPart2Records: null,
  confirmedOn: null,
  associateFoundOn: null,
  associateToldOn: null,
  agreementDays: null,
  holds: [],
} as unknown as Parameters<typeof formOf>[0];

function said(touched: Parameters<typeof factsOf>[0]) {
  return factsOf(touched, { ...formOf(UNKNOWN), ...touched });
}

test('only what was touched is said', () => {
  expect(said({})).toEqual({});
  expect(said({ total: '620', isEstimate: true })).toEqual({ total: 620, isEstimate: true });
});

test('what was emptied becomes unknown', () => {
  expect(said({ total: '', medium: 'UNKNOWN', part2: 'UNKNOWN', dataElements: [], confirmedOn: '' })).toEqual(
    {
      total: null,
      medium: null,
      holdsPart2Records: null,
      dataElements: null,
      confirmedOn: null,
    },
  );
});

test('the states are told all together, without the rows nobody filled in', () => {
  const byState = [
    { state: ' oh ', people: '600' },
    { state: '', people: '' },
    { state: 'NV', people: '' },
  ];
  expect(said({ byState })).toEqual({
    byState: [
      { state: 'oh', people: 600 },
      { state: 'NV', people: 0 },
    ],
  });
});

test('the two dates of a business associate go together', () => {
  expect(said({ associateToldOn: '2026-04-20' })).toEqual({
    associateFoundOn: null,
    associateToldOn: '2026-04-20',
  });
});
