import { spell } from '@needful/shared/domain/reminders/combination.ts';
import type { ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import { modeOf, type ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import type { Feedback } from '@needful/shared/wire/cds-hooks.ts';
import type { CardCount } from '../store/card-counts.ts';
import { CDS_SITE } from './service.ts';
import type { Spoken } from './verdict.ts';

/** Of one hook: each act that was looked at, what simulated rules would have said, and what came of it. */
export function countsOf(
  acts: readonly ReminderFacts[],
  spoken: readonly Spoken[],
  settings: ReminderSettings,
  came: { readonly spoken: Spoken; readonly outcome: 'shown' | 'held-out' } | null,
): readonly CardCount[] {
  const considered = acts.map(
    (facts) => ({ ...at('', facts), outcome: 'considered', combination: spell(facts) }) as const,
  );
  const would = spoken
    .filter(({ id }) => modeOf(settings, id) === 'simulated')
    .map(({ id, facts }) => ({ ...at(id, facts), outcome: 'would', combination: spell(facts) }) as const);
  const one = came === null ? [] : [{ ...at(came.spoken.id, came.spoken.facts), outcome: came.outcome }];
  return inOrder([...considered, ...would, ...one], keyOf);
}

function at(rule: string, { act }: ReminderFacts) {
  return { rule, site: CDS_SITE, act };
}

/** What a card's uuid is made by: the rule, and the act it spoke at. */
export function nameOf({ id, facts }: Spoken): string {
  return `${id} ${facts.act}`;
}

/** Every name that a card of this server can have. */
export const NAMES = Object.entries(reminders).flatMap(([id, { acts }]) => acts.map((act) => `${id} ${act}`));

/** What became of the card of that name. A reason counts where the rule offers it. */
export function countOf(name: string, { outcome, overrideReason }: Feedback): CardCount {
  const [rule = '', act = ''] = name.split(' ');
  const base = { rule, site: CDS_SITE, act };
  if (outcome === 'accepted') return { ...base, outcome: 'heeded' };
  if (overrideReason === undefined) return { ...base, outcome: 'dismissed' };
  const offered = (reminders as Readonly<Record<string, ReminderRule>>)[rule]?.reasons ?? [];
  const reason = offered.find(({ id }) => id === overrideReason.reason?.code);
  return { ...base, outcome: 'continued', ...(reason === undefined ? {} : { reason: reason.id }) };
}

export function keyOf({ rule, act, outcome, combination = '', reason = '' }: CardCount): string {
  return [rule, act, outcome, combination, reason].join(' ');
}

/** Always in one order: two transactions that take the same rows then wait for each other, and never both. */
export function inOrder<Item>(items: readonly Item[], by: (item: Item) => string): readonly Item[] {
  return items.toSorted((one, other) => (by(one) < by(other) ? -1 : 1));
}
