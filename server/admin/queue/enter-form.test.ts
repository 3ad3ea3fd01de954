import { expect, it } from 'vitest';
import { asksWhenTold, enteredReport, NEW_FORM } from './enter-form.ts';

const ids = { reportId: 'r', messageId: 'm' };
const now = '2026-11-22T10:00:00.000Z';
const form = { ...NEW_FORM, kind: 'overheard', knownOn: '2026-11-20', toldOn: '2026-11-21' };

it.each([
  ['STAFF', 'WORKFORCE', null],
  ['PATIENT', 'OUTSIDE', '2026-11-21'],
  ['ASSOCIATE', 'CONTRACTOR', '2026-11-21'],
  ['SOMEBODY_ELSE', 'OUTSIDE', '2026-11-21'],
] as const)('takes what %s told as the knowledge of %s', (behalf, who, toldOn) => {
  expect(enteredReport({ ...form, behalf }, ids, now)).toMatchObject({ who, toldOn });
  expect(asksWhenTold(behalf)).toBe(toldOn !== null);
});

it('leaves out what nobody said', () => {
  const sent = enteredReport({ ...form, name: '  ', actor: 'unknown' }, ids, now);
  expect(sent).toMatchObject({ name: null, isActor: null, occurredOn: null, note: null });
});
