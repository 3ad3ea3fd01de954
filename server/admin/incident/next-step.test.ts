import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

type Known = Parameters<typeof nextStep>[0];
const now = Date.parse('2026-11-22T14:00:00.000Z');
const pat = { __typename: 'Membership', id: 'm', personId: 'pat', name: 'Pat Lee' } as const;

function incident(more: Partial<Known> = {}): Known {
  return {
    status: 'ACKNOWLEDGED',
    takenBack: null,
    closeReason: null,
    questions: [],
    reporter: {
      __typename: 'Membership',
      id: 'r',
      name: 'Sam Ortiz',
      department: null,
      email: 'sam@clinic.example',
    },
    assignee: pat,
    determination: { standing: 'secured' },
    reportedAt: '2026-11-22T12:00:00.000Z',
    route: {
      __typename: 'Route',
      rule: 'privacy-incident',
      version: 1,
      track: 'PRIVACY',
      leadRole: 'PRIVACY',
      reason: 'because',
      lead: pat,
      alternate: null,
      joins: null,
      leadAs: 'HOLDER',
      leadWhy: null,
      recused: [],
      reviewer: null,
      ladder: [],
      flags: [],
    },
    ...more,
  };
}

test('what nobody acknowledged asks to be claimed and names who leads', () => {
  const step = nextStep(incident({ status: 'REPORTED', assignee: null }), 'pat', now);
  expect(step.first).toBe('claim');
  expect(step.because).toContain('2 h ago');
  expect(step.because).toContain('Pat Lee');
});

test('an open question is waited for', () => {
  const question = { id: 'q', text: 'Who?', askedAt: '2026-11-22T13:50:00.000Z', askedByName: 'Pat Lee' };
  const open = { __typename: 'Question', ...question, answer: null, answeredAt: null } as const;
  expect(nextStep(incident({ questions: [open] }), 'pat', now).question).toContain('Wait for Sam Ortiz');
});

test('an incident somebody else works on says who', () => {
  expect(nextStep(incident(), 'kim', now).because).toContain('Pat Lee works on it');
});

test('a report that was taken back still has to be looked at', () => {
  expect(nextStep(incident({ takenBack: 'UNDONE' }), 'pat', now).because).toContain(
    'still has to be looked at',
  );
});

test('while it is presumed a breach, closing is not what comes first', () => {
  const presumed = { determination: { standing: 'presumed-breach' } };
  expect(nextStep(incident(presumed), 'pat', now)).toMatchObject({ first: 'none' });
  expect(nextStep(incident(), 'pat', now)).toMatchObject({ first: 'close' });
});

test('a closed incident asks for nothing', () => {
  const step = nextStep(incident({ status: 'CLOSED', closeReason: 'DUPLICATE' }), 'pat', now);
  expect(step).toMatchObject({ question: 'Closed: already known.', first: 'none' });
});
