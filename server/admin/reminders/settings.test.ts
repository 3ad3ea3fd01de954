import { describe, expect, it } from 'vitest';
import type { Desk } from './documents.ts';
import { settingsOf, typedOf } from './settings.ts';

const desk = {
  __typename: 'ReminderDesk',
  version: 1,
  waiting: [],
  ...{ from: '2026-10-24', cap: 6, quietRoles: ['NURSE'], considered: 0, rules: [] },
  ...{ own: ['clinic.example'], partners: ['a.example', 'b.example'] },
  faxes: [{ __typename: 'KnownFax', number: '(312) 555-0100', whose: 'Dr. Lee, second floor' }],
  colleagues: [{ __typename: 'KnownColleague', name: 'Ann Smith', address: 'ann@clinic.example' }],
} as const satisfies Desk;

describe('the settings as they are typed', () => {
  it('come back as they were', () => {
    expect(settingsOf(typedOf(desk), [])).toEqual({
      ...{ modes: [], cap: 6, quietRoles: ['NURSE'], own: desk.own, partners: desk.partners },
      faxes: [{ number: '(312) 555-0100', whose: 'Dr. Lee, second floor' }],
      colleagues: [{ name: 'Ann Smith', address: 'ann@clinic.example' }],
    });
  });
  it('leave out empty lines, and leave it to the server to say what a line lacks', () => {
    const typed = { ...typedOf(desk), own: '\n clinic.example \n\n', faxes: '312 555 0100' };
    expect(settingsOf(typed, [])).toMatchObject({
      own: ['clinic.example'],
      faxes: [{ number: '312 555 0100', whose: '' }],
    });
  });
});
