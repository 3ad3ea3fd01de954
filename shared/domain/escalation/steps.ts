/** Why an incident climbs its ladder by itself. */
export const CLIMB_CAUSES = ['unacknowledged', 'undecided', 'nearly-late'] as const;
export type ClimbCause = (typeof CLIMB_CAUSES)[number];

/** How `at` of a step is counted. */
export const COUNTED: Readonly<Record<ClimbCause, string>> = {
  unacknowledged: 'hours after the report came in',
  undecided: 'days after discovery without a conclusion in effect',
  'nearly-late': 'days before a clock ends',
};

/** Rung 1 is the first above the lead, and so on; `top` is the governing body\u2019s contact, or who stands highest. */
export type Rung = number | 'top';

/** One step of an escalation by time. An organization keeps its own list, or uses the one below. */
export type EscalationStep = {
  readonly cause: ClimbCause;
  readonly at: number;
  /** Who is told. On a shorter ladder, whoever stands highest. */
  readonly rung: Rung;
  /** The mail goes out in quiet hours as well. */
  readonly urgent: boolean;
  /** Why then and why to them, in the organization\u2019s words. It stands in the history of each climb. */
  readonly reason: string;
};

/**
 * What an organization starts with. A breach is notified without unreasonable delay and 60 days are the outer limit
 * (45 CFR 164.404(b)), so half of them is late to have no conclusion; some states give 30 days in all.
 */
export const DEFAULT_STEPS: readonly EscalationStep[] = [
  {
    cause: 'unacknowledged',
    at: 24,
    rung: 1,
    urgent: false,
    reason: 'A report nobody has looked at for a day needs somebody else to look.',
  },
  {
    cause: 'unacknowledged',
    at: 48,
    rung: 2,
    urgent: false,
    reason: 'Two days without anybody looking: the next on the ladder hears of it.',
  },
  {
    cause: 'unacknowledged',
    at: 72,
    rung: 'top',
    urgent: true,
    reason:
      'Knowledge counts from the first day, whether anybody looked or not: the governing body must know.',
  },
  {
    cause: 'undecided',
    at: 10,
    rung: 1,
    urgent: false,
    reason: 'Ten days are enough for a first assessment; a second person asks what is missing.',
  },
  {
    cause: 'undecided',
    at: 20,
    rung: 2,
    urgent: false,
    reason: 'Some states give 30 days in all, and letters take time.',
  },
  {
    cause: 'undecided',
    at: 30,
    rung: 'top',
    urgent: false,
    reason: 'Half of the outer limit of 60 days (45 CFR 164.404(b)) has passed without a conclusion.',
  },
  {
    cause: 'nearly-late',
    at: 14,
    rung: 1,
    urgent: false,
    reason: 'Two weeks are what printing, checking addresses and posting letters take.',
  },
  {
    cause: 'nearly-late',
    at: 7,
    rung: 2,
    urgent: false,
    reason: 'A week is left: somebody above the lead makes room for it.',
  },
  {
    cause: 'nearly-late',
    at: 2,
    rung: 'top',
    urgent: true,
    reason: 'Two days are left: the governing body answers for what is late.',
  },
];
