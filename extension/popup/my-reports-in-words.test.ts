import { expect, test } from 'vitest';
import { kept, myReports } from '../ui/example-reports.ts';
import { keptInWords, onlyHere, standingOf } from './my-reports-in-words.ts';

const [asked, closed] = myReports;

test('a report that the server lists is shown once', () => {
  expect(onlyHere([kept], myReports)).toEqual([]);
  expect(onlyHere([kept], [])).toEqual([kept]);
});

test('a listed report whose details still wait stays visible with what waits', () => {
  const added = { ...kept, state: 'delivered' as const, laterWaiting: 1 };
  expect(onlyHere([added], myReports)).toEqual([added]);
  expect(keptInWords(added).sentence).toContain('What you added since is kept here');
});

test('a refused report is told in the server’s own words and is not lost', () => {
  const refusal = { code: 'OTHER_PAYLOAD', message: 'This report number is already used.' };
  const { sentence, standing } = keptInWords({ ...kept, state: 'refused', refusal });
  expect(sentence).toContain('This report number is already used. It is kept here');
  expect(standing.say).toBe('Not accepted');
});

test('a waiting report says why it waits', () => {
  const why = { trouble: 'unreachable' as const, message: 'The server does not answer.' };
  expect(keptInWords({ ...kept, waiting: why }).sentence).toMatch(
    /will be sent .* The server does not answer\.$/,
  );
});

test('an open question asks for the reader’s answer until the report is closed', () => {
  expect(asked && standingOf(asked).say).toBe('Your answer');
  expect(asked && standingOf({ ...asked, status: 'closed' }).say).toBe('Closed');
  expect(closed && standingOf(closed).say).toBe('Closed');
});
