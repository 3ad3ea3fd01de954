import { addDays, earliest } from '../calendar.ts';
import type { CalendarDate, Instant, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Budget } from './choose.ts';
import type { Role } from './facts.ts';
import type { WaitingWeakening } from './weakening.ts';

/** `simulated`: judged and counted as what it would have said, and never shown. */
export const RULE_MODES = ['on', 'simulated', 'off'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/**
 * Some go without a rule's card, by chance, to learn whether it works. Off until a second person approved the reason.
 */
export type HoldOut = {
  readonly rule: string;
  /** From 0.05 to 0.5. */
  readonly share: number;
  readonly reason: string;
  readonly until: CalendarDate;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  readonly approvedBy: PersonId | null;
  readonly approvedAt: Instant | null;
};

/** Whom the organization writes to, as it told Needful itself. */
export type KeptDirectory = {
  readonly own: readonly string[];
  readonly partners: readonly string[];
  readonly faxes: readonly { readonly number: string; readonly whose: string }[];
  readonly colleagues: readonly { readonly name: string; readonly address: string }[];
};

export type ReminderSettings = {
  /** Rules that are not on; every other rule is. */
  readonly modes: readonly { readonly rule: string; readonly mode: RuleMode }[];
  readonly cap: number;
  readonly quietRoles: readonly Role[];
  readonly holdOuts: readonly HoldOut[];
  readonly directory: KeptDirectory;
  /** How the organization writes its medical record numbers; absent where nobody has said. */
  readonly recordNumbers?: readonly KeptPicture[];
  /** What waits for a second officer; absent in versions of before. */
  readonly waiting?: readonly WaitingWeakening[];
};

/** A picture of a number (`shared/detect/identifiers/_picture.ts`), as data. */
export type KeptPicture = {
  readonly picture: string;
  readonly needsWord: boolean;
  readonly upTo: number;
  readonly hasCheckDigit: boolean;
};

export const DEFAULT_REMINDERS: ReminderSettings = {
  modes: [],
  // A few people send records out all day; of the others hardly one comes near it (`pnpm bench alert-burden`).
  cap: 15,
  quietRoles: [],
  holdOuts: [],
  directory: { own: [], partners: [], faxes: [], colleagues: [] },
};

/** Beyond so many cards a day nobody reads them; [I] a design choice. */
export const MOST_CARDS_A_DAY = 20;
/** After a quarter enough was seen to judge a card; nobody goes without one for longer unasked. [I] a design choice. */
export const LONGEST_HOLD_OUT_DAYS = 90;
export const MOST_DOMAINS = 500;
export const MOST_FAXES = 1_000;

export function modeOf({ modes }: ReminderSettings, rule: string): RuleMode {
  return modes.find((one) => one.rule === rule)?.mode ?? 'on';
}

/** What of the hold-outs counts on a day: approved by a second person, and not ended; of an older, longer one its first days. */
export function heldOutOn({ holdOuts }: ReminderSettings, day: CalendarDate): Budget['holdOuts'] {
  return holdOuts
    .filter((one) => one.approvedBy !== null && lastDayOf(one) >= day)
    .map(({ rule, share }) => ({ rule, share }));
}

/** The last day of one that was proposed before its length was bounded is the last it could have now. */
function lastDayOf({ until, proposedAt }: HoldOut): CalendarDate {
  return earliest(until, addDays(proposedAt.slice(0, 10) as CalendarDate, LONGEST_HOLD_OUT_DAYS + 1));
}

/** Who asks, when, and what a rule says of being held out. */
type Asked = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly today: CalendarDate;
  readonly isNeverHeldOut: boolean;
};

export function proposeHoldOut(
  settings: ReminderSettings,
  given: Pick<HoldOut, 'rule' | 'share' | 'reason' | 'until'>,
  { by, at, today, isNeverHeldOut }: Asked,
): ReminderSettings | Refusal {
  if (isNeverHeldOut)
    return refuse(
      'never-held-out',
      'This rule guards people outside or Part 2 records: everybody keeps its card.',
      'rule',
    );
  if (!(given.share >= 0.05 && given.share <= 0.5))
    return refuse('share-out-of-range', 'Hold out from 5 to 50 in a hundred.', 'share');
  if (given.reason.trim() === '') return refuse('reason-missing', 'Write why it is worth knowing.', 'reason');
  if (given.until <= today) return refuse('until-past', 'Choose a last day after today.', 'until');
  const longest = addDays(today, LONGEST_HOLD_OUT_DAYS);
  if (given.until > longest)
    return refuse(
      'until-too-late',
      `A hold-out lasts at most ${LONGEST_HOLD_OUT_DAYS} days. Choose ${longest} or an earlier day; it can be proposed again.`,
      'until',
    );
  const holdOut = { ...given, proposedBy: by, proposedAt: at, approvedBy: null, approvedAt: null };
  return { ...settings, holdOuts: [...without(settings, given.rule), holdOut] };
}

/** @param seen what its approver saw: proposed otherwise meanwhile, it is not what they approve */
export function approveHoldOut(
  settings: ReminderSettings,
  { rule, ...seen }: Pick<HoldOut, 'rule' | 'share' | 'reason' | 'until'>,
  { by, at, today, isNeverHeldOut }: Asked,
): ReminderSettings | Refusal {
  const found = settings.holdOuts.find((one) => one.rule === rule);
  if (found === undefined || found.until <= today)
    return refuse('no-hold-out', 'Nobody has proposed to hold this rule out. Propose it first.', 'rule');
  if (isNeverHeldOut)
    return refuse(
      'never-held-out',
      'This rule guards people outside or Part 2 records: everybody keeps its card.',
      'rule',
    );
  if (found.approvedBy !== null) return refuse('already-approved', 'It is approved already.', 'rule');
  if (found.proposedBy === by)
    return refuse(
      'second-person',
      'Somebody else has to approve what you proposed. Ask another officer.',
      'rule',
    );
  if (found.share !== seen.share || found.reason !== seen.reason || found.until !== seen.until)
    return refuse(
      'hold-out-changed',
      'It was proposed otherwise meanwhile. Reload, and read what you would approve.',
      'rule',
    );
  return {
    ...settings,
    holdOuts: [...without(settings, rule), { ...found, approvedBy: by, approvedAt: at }],
  };
}

export function endHoldOut(settings: ReminderSettings, rule: string): ReminderSettings | Refusal {
  const holdOuts = without(settings, rule);
  return holdOuts.length === settings.holdOuts.length
    ? refuse('no-hold-out', 'This rule is not held out from anybody.', 'rule')
    : { ...settings, holdOuts };
}

function without({ holdOuts }: ReminderSettings, rule: string): readonly HoldOut[] {
  return holdOuts.filter((one) => one.rule !== rule);
}

/** What an officer may set at once; hold-outs have steps of their own. A rule that goes off ends its hold-out. */
export function changeSettings(
  settings: ReminderSettings,
  change: Pick<ReminderSettings, 'modes' | 'cap' | 'quietRoles' | 'directory'>,
): ReminderSettings | Refusal {
  if (!Number.isInteger(change.cap) || change.cap < 0 || change.cap > MOST_CARDS_A_DAY)
    return refuse('cap-out-of-range', `Give 0 to ${MOST_CARDS_A_DAY} cards a day.`, 'cap');
  if (Math.max(change.directory.own.length, change.directory.partners.length) > MOST_DOMAINS)
    return refuse('too-many-domains', `Each list holds at most ${MOST_DOMAINS} domains.`, 'directory');
  const modes = change.modes.filter(({ mode }) => mode !== 'on');
  const holdOuts = settings.holdOuts.filter((one) => modeOf({ ...settings, modes }, one.rule) === 'on');
  const { cap, quietRoles, directory } = change;
  return { ...settings, cap, quietRoles, directory, modes, holdOuts };
}
