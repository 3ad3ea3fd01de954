import { isRemembered, type SNOOZES_HOURS } from '@needful/shared/domain/reminders/choose.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import type { CardOutcome } from '../../generated/graphql.ts';
import type { SeenCard } from '../../messages/_answers.ts';
import { readSession } from '../session.ts';
import { ofCard } from './consider.ts';
import { count } from './count.ts';
import { changeMemory, readMemory } from './memory.ts';

type Ended = { readonly card: string; readonly outcome: CardOutcome; readonly reason?: string | undefined };

/** Counts what became of a card, each outcome once, and only of one that was shown to this person. */
export async function endCard({ card: id, outcome, reason }: Ended, now: number): Promise<void> {
  const ended = await changeMemory(now, (memory) => {
    const card = memory.cards.find((one) => one.id === id && !one.told.includes(outcome));
    const cards = memory.cards.map((one) => (one === card ? { ...one, told: [...one.told, outcome] } : one));
    return { memory: { ...memory, cards }, result: card };
  });
  if (ended !== undefined) await count({ ...ofCard(ended), outcome, reason: reason ?? null });
}

/** No card for so many hours. It has an end, and one can only be asked for here and now. */
export async function snooze(hours: (typeof SNOOZES_HOURS)[number], now: number): Promise<void> {
  await changeMemory(now, (memory) => ({
    memory: { ...memory, snoozedUntil: now + hours * 3_600_000 },
    result: null,
  }));
}

/** The cards this person saw in the last seven days, newest first: for their own eyes. */
export async function seenCards(now: number): Promise<readonly SeenCard[]> {
  // Hidden after idling: nothing of theirs is shown until they have signed in again.
  if ((await readSession())?.hidden === true) return [];
  const memory = await readMemory();
  const cards = memory.cards.filter(({ at }) => isRemembered(at, now));
  const rules: Readonly<Record<string, ReminderRule>> = reminders;
  return cards
    .filter(({ shown }) => shown)
    .map(({ rule, site, at }) => ({
      line: rules[rule]?.line ?? rule,
      site,
      at: new Date(at).toISOString() as SeenCard['at'],
    }))
    .reverse();
}
