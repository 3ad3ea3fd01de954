import type { Because, Seat } from '../incident/route.ts';

/** Raised whenever one of these rules decides otherwise or says something else; stored with what it decided. */
const VERSION = 1;

const REASONS = {
  acted: 'Acted in what happened, so somebody else decides on it.',
  named: 'Is named in what happened, so somebody else decides on it.',
  'runs-function': 'Runs the function it happened in, so somebody else decides on it.',
  declared: 'Was recused by an officer, for the reason that stands in the history.',

  conflict: 'Somebody who is designated is recused: what is decided here waits for an independent check.',
  'conflicted-lead':
    'Everybody who could lead is recused, and so is the governing body\u2019s contact: they lead all the same, since somebody must, but only the external reviewer may conclude that it is no breach (45 CFR 164.402(2)).',
  'reports-to-head':
    'Reports to the head of the function it happened in, and may not be free to decide against them.',
  'both-designations':
    'One person holds both designations: what is grave waits for an independent check before it takes effect.',
  'no-officer': 'Nobody is designated and nobody else is an officer. Appoint one (45 CFR 164.530(a)(1)(i)).',
  'no-governing-body':
    'No contact of the governing body is named, so the ladder ends at the administrators. Name one.',
  'no-reviewer': 'Nobody independent is left to check what is decided. Name an external reviewer.',
} as const;
export type ReasonId = keyof typeof REASONS;

/** Why somebody sits where they sit. */
const SEAT_REASONS: Readonly<Record<Seat, string>> = {
  holder: 'Holds the designation that leads.',
  alternate: 'Stands in: the holder of the designation is absent, recused or passed over.',
  'other-designation':
    'Holds the other designation: nobody of the designation that leads is there and free to decide.',
  officer: 'Is an officer: nobody who is designated is there and free to decide.',
  delegate: 'Leads until the day on which the delegation ends.',
  'handed-over': 'Was handed the incident.',
  'external-reviewer': 'Reviews from outside the organization.',
  'governing-body': 'The governing body decides where no officer is there and free to.',
};

export function because(rule: ReasonId): Because {
  return { rule, version: VERSION, reason: REASONS[rule] };
}

export function seatedBecause(seat: Seat): Because {
  return { rule: `lead-${seat}`, version: VERSION, reason: SEAT_REASONS[seat] };
}
