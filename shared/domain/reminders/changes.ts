import { modeOf, type ReminderSettings } from './settings.ts';
import { nameOf, type WaitingWeakening, type Weakening } from './weakening.ts';

/** What waits, as the history tells it: of a domain only that it is one. */
export type ToldWeakening =
  | Exclude<Weakening, { readonly what: 'domain' }>
  | { readonly what: 'domain'; readonly list: 'own' | 'partners' };

/** What became otherwise between two versions of the settings; no domain, number, name or reason stands in it. */
export type ReminderChange =
  | { readonly what: 'rule'; readonly rule: string; readonly mode: string }
  | { readonly what: 'cap'; readonly cap: number }
  | { readonly what: 'quiet-roles'; readonly roles: readonly string[] }
  | { readonly what: 'directory' }
  | { readonly what: 'hold-out'; readonly rule: string; readonly is: 'proposed' | 'approved' | 'ended' }
  | { readonly what: 'waits' | 'waits-no-more'; readonly for: ToldWeakening };

export function changesBetween(before: ReminderSettings, after: ReminderSettings): readonly ReminderChange[] {
  const rules = [...new Set([...before.modes, ...after.modes].map(({ rule }) => rule))].sort();
  const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  return [
    ...rules
      .filter((rule) => modeOf(before, rule) !== modeOf(after, rule))
      .map((rule) => ({ what: 'rule' as const, rule, mode: modeOf(after, rule) })),
    ...(before.cap === after.cap ? [] : [{ what: 'cap' as const, cap: after.cap }]),
    ...(isOther([...before.quietRoles].sort(), [...after.quietRoles].sort())
      ? [{ what: 'quiet-roles' as const, roles: [...after.quietRoles].sort() }]
      : []),
    ...(isOther(before.directory, after.directory) ? [{ what: 'directory' as const }] : []),
    ...holdOutsBetween(before, after),
    ...waitingBetween(before, after),
  ];
}

function holdOutsBetween(before: ReminderSettings, after: ReminderSettings): ReminderChange[] {
  const find = ({ holdOuts }: ReminderSettings, rule: string) => holdOuts.find((one) => one.rule === rule);
  const ended = before.holdOuts.filter(({ rule }) => find(after, rule) === undefined);
  const changed = after.holdOuts.filter((one) => {
    const former = find(before, one.rule);
    return former === undefined || JSON.stringify(former) !== JSON.stringify(one);
  });
  return [
    ...ended.map(({ rule }) => ({ what: 'hold-out' as const, rule, is: 'ended' as const })),
    ...changed.map(({ rule, approvedBy }) => ({
      what: 'hold-out' as const,
      rule,
      is: approvedBy === null ? ('proposed' as const) : ('approved' as const),
    })),
  ];
}

function waitingBetween(before: ReminderSettings, after: ReminderSettings): ReminderChange[] {
  const [former, now] = [before.waiting ?? [], after.waiting ?? []];
  const spelled = (weakening: Weakening & { readonly at: string }) => nameOf(weakening) + weakening.at;
  const missing = (from: typeof now, of: typeof now) =>
    of.filter((one) => !from.some((other) => spelled(other) === spelled(one)));
  const told = (those: typeof now) =>
    those.map(toldOf).filter((one, index, all) => all.findIndex((other) => isAlike(one, other)) === index);
  return [
    ...told(missing(now, former)).map((one) => ({ what: 'waits-no-more' as const, for: one })),
    ...told(missing(former, now)).map((one) => ({ what: 'waits' as const, for: one })),
  ];
}

function toldOf({ by: _by, at: _at, ...weakening }: WaitingWeakening): ToldWeakening {
  return weakening.what === 'domain' ? { what: 'domain', list: weakening.list } : weakening;
}

function isAlike(one: ToldWeakening, other: ToldWeakening): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What changed, as the history says it, in one sentence each. */
export function changeInWords(change: ReminderChange): string {
  switch (change.what) {
    case 'rule':
      return `the rule ${change.rule} is ${MODES[change.mode] ?? change.mode}`;
    case 'cap':
      return `at most ${change.cap} cards a day`;
    case 'quiet-roles':
      return change.roles.length === 0 ? 'quiet for no role' : `quiet for ${change.roles.join(', ')}`;
    case 'directory':
      return 'the directory';
    case 'hold-out':
      return `the hold-out of ${change.rule} ${change.is}`;
    case 'waits':
      return `waiting for a second officer: ${weakeningInWords(change.for)}`;
    case 'waits-no-more':
      return `no longer waiting: ${weakeningInWords(change.for)}`;
  }
}

const MODES: Readonly<Record<string, string>> = { on: 'on', simulated: 'only counted', off: 'off' };

export function weakeningInWords(weakening: Weakening | ToldWeakening): string {
  switch (weakening.what) {
    case 'rule':
      return `the rule ${weakening.rule} ${MODES[weakening.mode] ?? weakening.mode}`;
    case 'cap':
      return `at most ${weakening.cap} cards a day`;
    case 'quiet-role':
      return `quiet for ${weakening.role}`;
    case 'domain': {
      const domain = 'domain' in weakening ? weakening.domain : 'a domain';
      return `${domain} as ${weakening.list === 'own' ? 'your own' : 'a partner\u2019s'}`;
    }
    case 'emptied':
      return EMPTIED[weakening.list];
  }
}

const EMPTIED = {
  own: 'no mail domain of your own, so that no card speaks of recipients',
  faxes: 'no fax numbers, so that no card speaks of them',
  colleagues: 'no colleagues, so that none of their names is noticed outside',
} as const;
