import type { Instant, PersonId } from '../ids.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import {
  type DirectoryWeakening,
  directoryName,
  directoryWeakenings,
  directoryWith,
  directoryWithout,
} from './directory-weakening.ts';
import type { Role } from './facts.ts';
import { changeSettings, modeOf, type ReminderSettings, type RuleMode } from './settings.ts';

/** Fewer cards a day than this leave most acts without a word. [I] a design choice. */
export const CAP_FLOOR = 5;

/** So many may wait at once. [I] a design choice. */
export const MOST_WAITING = 200;

/** One thing by which fewer people are warned. It takes effect once a second officer agrees. */
export type Weakening =
  | DirectoryWeakening
  | { readonly what: 'rule'; readonly rule: string; readonly mode: Exclude<RuleMode, 'on'> }
  | { readonly what: 'cap'; readonly cap: number }
  | { readonly what: 'quiet-role'; readonly role: Role };

export type WaitingWeakening = Weakening & { readonly by: PersonId; readonly at: Instant };

type Settable = Pick<ReminderSettings, 'modes' | 'cap' | 'quietRoles' | 'directory'>;
type By = {
  readonly by: PersonId;
  readonly at: Instant /** Nobody else is an officer. */;
  readonly isAlone: boolean;
};

/** Its name among those that wait: `rule/whole-record`, `cap`, `quiet-role/billing`, `partners/mercy.example`. */
export function nameOf(weakening: Weakening): string {
  switch (weakening.what) {
    case 'rule':
      return `rule/${weakening.rule}`;
    case 'cap':
      return 'cap';
    case 'quiet-role':
      return `quiet-role/${weakening.role}`;
    case 'domain':
    case 'emptied':
      return directoryName(weakening);
  }
}

/**
 * By what of a change fewer people are warned: a rule falls silent, the cap falls below the floor, a role goes quiet, or
 * the directory knows more domains or none.
 */
export function weakeningsIn(before: ReminderSettings, after: Settable): readonly Weakening[] {
  const silent = after.modes.flatMap(({ rule, mode }) =>
    mode !== 'on' && modeOf(before, rule) === 'on' ? [{ what: 'rule' as const, rule, mode }] : [],
  );
  const isLow = after.cap < CAP_FLOOR && after.cap < before.cap;
  const quiet = after.quietRoles.filter((role) => !before.quietRoles.includes(role));
  return [
    ...silent,
    ...(isLow ? [{ what: 'cap' as const, cap: after.cap }] : []),
    ...quiet.map((role) => ({ what: 'quiet-role' as const, role })),
    ...directoryWeakenings(before.directory, after.directory),
  ];
}

/**
 * The settings after a change. What weakens the reminders waits for a second officer, unless there is none, or they
 * asked for the same before; everything else counts at once.
 */
export function setReminders(
  before: ReminderSettings,
  change: Settable,
  { by, at, isAlone }: By,
): ReminderSettings | Refusal {
  const unfit = changeSettings(before, change);
  if (isRefusal(unfit)) return unfit;
  const { waiting = [] } = before;
  const asked = weakeningsIn(before, change);
  const isAgreed = (weakening: Weakening) =>
    isAlone || waiting.some((other) => other.by !== by && isSame(other, weakening));
  const held = asked.filter((weakening) => !isAgreed(weakening));
  const after = changeSettings(before, without(before, change, held));
  if (isRefusal(after)) return after;
  const names = asked.map(nameOf);
  const others = waiting.filter((one) => !names.includes(nameOf(one)) && isStillWeaker(after, one));
  const now = [...others, ...held.map((weakening) => ({ ...weakening, by, at }))];
  if (now.length > MOST_WAITING) return tooMany();
  return now.length === 0 && before.waiting === undefined ? after : { ...after, waiting: now };
}

/** A second officer agrees to what waits. @param name as `nameOf` gives it */
export function agreeWeakening(
  settings: ReminderSettings,
  name: string,
  by: PersonId,
): ReminderSettings | Refusal {
  const found = settings.waiting?.find((one) => nameOf(one) === name);
  if (found === undefined) return noneWaits();
  if (found.by === by)
    return refuse(
      'second-person',
      'Somebody else has to agree to what you asked for. Ask another officer.',
      'name',
    );
  const after = changeSettings(settings, applied(settings, found));
  return isRefusal(after) ? after : { ...after, waiting: othersThan(settings, name) };
}

export function takeBackWeakening(settings: ReminderSettings, name: string): ReminderSettings | Refusal {
  const waiting = othersThan(settings, name);
  return waiting.length === (settings.waiting ?? []).length ? noneWaits() : { ...settings, waiting };
}

function noneWaits(): Refusal {
  return refuse('nothing-waits', 'That does not wait any more. Reload; nothing was changed.', 'name');
}

function tooMany(): Refusal {
  return refuse(
    'too-many-waiting',
    `At most ${MOST_WAITING} changes wait for a second officer. Let another officer agree to some first. Nothing was changed.`,
    'directory',
  );
}

function othersThan({ waiting = [] }: ReminderSettings, name: string): readonly WaitingWeakening[] {
  return waiting.filter((one) => nameOf(one) !== name);
}

function isSame(one: Weakening, other: Weakening): boolean {
  if (nameOf(one) !== nameOf(other)) return false;
  if (one.what === 'rule') return other.what === 'rule' && other.mode === one.mode;
  return one.what !== 'cap' || (other.what === 'cap' && other.cap === one.cap);
}

/** What waited is forgotten once the settings say as much, or a lower cap was agreed to. */
function isStillWeaker(settings: ReminderSettings, weakening: WaitingWeakening): boolean {
  return weakeningsIn(settings, applied(settings, weakening)).length > 0;
}

/** The change with what is held back as it was before. */
function without(before: ReminderSettings, change: Settable, held: readonly Weakening[]): Settable {
  const silenced = held.flatMap((one) => (one.what === 'rule' ? [one.rule] : []));
  const quieted = held.flatMap((one) => (one.what === 'quiet-role' ? [one.role] : []));
  return {
    ...change,
    modes: change.modes.filter(({ rule }) => !silenced.includes(rule)),
    cap: held.some(({ what }) => what === 'cap') ? before.cap : change.cap,
    quietRoles: change.quietRoles.filter((role) => !quieted.includes(role)),
    directory: directoryWithout(before.directory, change.directory, held.filter(isOfDirectory)),
  };
}

function isOfDirectory(weakening: Weakening): weakening is DirectoryWeakening {
  return weakening.what === 'domain' || weakening.what === 'emptied';
}

function applied(settings: ReminderSettings, weakening: Weakening): Settable {
  switch (weakening.what) {
    case 'rule': {
      const { rule, mode } = weakening;
      return { ...settings, modes: [...settings.modes.filter((one) => one.rule !== rule), { rule, mode }] };
    }
    case 'cap':
      return { ...settings, cap: weakening.cap };
    case 'quiet-role':
      return { ...settings, quietRoles: [...new Set([...settings.quietRoles, weakening.role])] };
    case 'domain':
    case 'emptied':
      return { ...settings, directory: directoryWith(settings.directory, weakening) };
  }
}
