import type { Role } from './facts.ts';

/** A rule that reminds, and what of: `about` is an opaque key of the record or the recipients. */
export type Candidate = {
  readonly rule: string;
  readonly rank: number;
  readonly holdOut: 'may-be-approved' | 'never';
  readonly about: string;
};

/** A card that was shown, or held out in its place. Kept seven days where the person works, and nowhere else. */
export type Remembered = {
  readonly rule: string;
  readonly about: string;
  readonly encounter: string;
  /** Calendar date of the person's own clock. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Budget = {
  /** Cards of one person on one day, all rules together. */
  readonly cap: number;
  readonly quietRoles: readonly Role[];
  /** Shares of approved hold-outs that have not ended, from 0 to 1. */
  readonly holdOuts: readonly { readonly rule: string; readonly share: number }[];
};

export type Moment = {
  readonly candidates: readonly Candidate[];
  /** Opaque key of the message or the visit to a chart: it gets one card at most. */
  readonly encounter: string;
  readonly role: Role | null;
  readonly budget: Budget;
  readonly remembered: readonly Remembered[];
  /** Milliseconds since 1970; null where nobody asked for quiet. */
  readonly snoozedUntil: number | null;
  readonly now: number;
  readonly day: string;
  /** By chance, from 0 to below 1; made by the caller. */
  readonly draw: number;
};

export type Silence =
  | 'nothing-to-say'
  | 'quiet-role'
  | 'snoozed'
  | 'one-per-encounter'
  | 'said-lately'
  | 'day-is-full';
export type Choice =
  | { readonly choice: 'silent'; readonly why: Silence }
  | { readonly choice: 'show' | 'hold-out'; readonly rule: string; readonly remember: Remembered };

const WEEK_MS = 7 * 86_400_000;

/** Whether what was shown then is remembered still: seven days, by a clock that may have been turned. */
export function isRemembered(at: number, now: number): boolean {
  return Math.abs(now - at) < WEEK_MS;
}

/**
 * At most one card, or none and why. A held-out card takes the place of one that is shown, in the encounter, in the
 * memory and in the day's cap, so that both groups are alike in all but the card.
 */
export function choose(moment: Moment): Choice {
  const { candidates, encounter, role, budget, snoozedUntil, now, day } = moment;
  if (candidates.length === 0) return silent('nothing-to-say');
  if (role !== null && budget.quietRoles.includes(role)) return silent('quiet-role');
  if (snoozedUntil !== null && now < snoozedUntil) return silent('snoozed');
  const remembered = moment.remembered.filter(({ at }) => isRemembered(at, now));
  if (remembered.some((one) => one.encounter === encounter)) return silent('one-per-encounter');
  const isNew = ({ rule, about }: Candidate) =>
    !remembered.some((one) => one.rule === rule && one.about === about);
  const [first] = candidates.filter(isNew).sort(byRank);
  if (first === undefined) return silent('said-lately');
  if (remembered.filter((one) => one.day === day).length >= budget.cap) return silent('day-is-full');
  const { rule, about } = first;
  const choice = isHeldOut(first, moment) ? 'hold-out' : 'show';
  return { choice, rule, remember: { rule, about, encounter, day, at: now } };
}

function silent(why: Silence): Choice {
  return { choice: 'silent', why };
}

function byRank(one: Candidate, other: Candidate): number {
  return one.rank - other.rank || (one.rule < other.rule ? -1 : 1);
}

/** Whatever was approved: a rule about people outside or Part 2 records is never held out. */
function isHeldOut({ rule, holdOut }: Candidate, { budget, draw }: Moment): boolean {
  const share = budget.holdOuts.find((one) => one.rule === rule)?.share ?? 0;
  return holdOut === 'may-be-approved' && draw < share;
}

/** How long a person can ask for quiet, in hours: until tomorrow at the same time at most. */
export const SNOOZES_HOURS = [1, 4, 24] as const;
