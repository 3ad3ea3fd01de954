import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type { Card, Feedback, PatientView } from '@needful/shared/wire/cds-hooks.ts';
import type pg from 'pg';
import { readCardPlace, readCardText } from '../read/card-text.ts';
import { type CardCount, countCard } from '../store/card-counts.ts';
import { isFirst } from '../store/cds-once.ts';
import { reminderSettings } from '../store/reminder-settings.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { Asker } from './asker.ts';
import { cardOf } from './card.ts';
import { countOf, countsOf, inOrder, keyOf, NAMES, nameOf } from './counts.ts';
import { factsOf } from './facts.ts';
import { cardId, markOf, readCardId } from './marks.ts';
import { chosen, reminding } from './verdict.ts';

/** How long a retry of one hook, and feedback on one card, is known again. */
const REMEMBERED_MS = 24 * 60 * 60_000;

export type AnswerParts = {
  readonly pool: pg.Pool;
  readonly key: Buffer;
  readonly origin: string;
  readonly now: () => Date;
};
export type Call = AnswerParts & {
  readonly org: OrganizationId;
  readonly asker: Asker;
  /** Tags, the preferred one first; [] where the client names none. */
  readonly languages: readonly string[];
};

/** A used token says that somebody listened. */
const used = refuse(
  'used-token',
  'This token was used before. Make one for each call, with a jti of its own.',
);

/** Takes the token, which is then used up: for calls that do nothing else. */
export async function useToken(call: Call): Promise<Refusal | null> {
  return await inTenant(call.pool, { org: call.org }, async (sql) =>
    (await takeToken(sql, call)) ? null : used,
  );
}

function takeToken(sql: Sql, { key, org, asker: { client, jti, until } }: Call): Promise<boolean> {
  return isFirst(sql, org, markOf(key, 'token', client.id, jti), until);
}

/**
 * At most one card on what the request says. Nothing of it is kept: the card is counted for its day, a retry of the
 * same hook not again.
 * @param ended where nobody waits for the answer any more: nothing is then counted
 */
export async function answerPatientView(
  call: Call,
  request: PatientView,
  ended: AbortSignal,
): Promise<readonly Card[] | Refusal> {
  const acts = factsOf(request);
  const spoken = reminding(acts);
  return await inTenant(call.pool, { org: call.org }, async (sql) => {
    if (!(await takeToken(sql, call))) return used;
    const { org, key, origin, languages } = call;
    const at = call.now();
    const [place, settings] = await Promise.all([readCardPlace(sql, org), reminderSettings(sql, org)]);
    const day = dayOf(place.timeZone, at);
    const hook = request.hookInstance;
    const choice = chosen(spoken, { settings, hook, day, at, draw: drawOf(call, hook) });
    const text = choice && (await readCardText(sql, org, choice.spoken.verdict.snippet, languages));
    // Without an approved text there is neither a card nor somebody who goes without one.
    const came =
      choice &&
      text &&
      ({ spoken: choice.spoken, outcome: choice.choice === 'show' ? 'shown' : 'held-out' } as const);
    await countHook(sql, call, { hook, day, at, counts: countsOf(acts, spoken, settings, came) });
    ended.throwIfAborted();
    if (came?.outcome !== 'shown' || text === null) return [];
    const uuid = cardId(key, org, nameOf(came.spoken), at);
    return [cardOf({ uuid, suggestion: randomUUID(), origin, spoken: came.spoken, text, place })];
  });
}

/** By chance, and the same again where the same hook is retried. */
function drawOf({ key, asker }: Call, hook: string): number {
  return markOf(key, 'draw', asker.client.id, hook).readUInt32BE(0) / 2 ** 32;
}

type Hook = {
  readonly hook: string;
  readonly day: CalendarDate;
  readonly at: Date;
  readonly counts: readonly CardCount[];
};

async function countHook(sql: Sql, call: Call, { hook, day, at, counts }: Hook): Promise<void> {
  const { key, org, asker } = call;
  if (counts.length === 0) return;
  if (!(await isFirst(sql, org, markOf(key, 'hook', asker.client.id, hook), later(at)))) return;
  await Promise.all(counts.map((count) => countCard(sql, org, day, count)));
}

/** Counts what became of cards, each card once. What is no card of this organization's, or a day old, is let pass. */
export async function takeFeedback(call: Call, feedback: readonly Feedback[]): Promise<Refusal | null> {
  const { org, key } = call;
  return await inTenant(call.pool, { org }, async (sql) => {
    if (!(await takeToken(sql, call))) return used;
    const at = call.now();
    const { timeZone } = await readCardPlace(sql, org);
    const counts: CardCount[] = [];
    for (const item of inOrder(feedback, ({ card }) => card)) {
      const card = readCardId(key, org, NAMES, item.card);
      if (card === null || card.at.getTime() + REMEMBERED_MS < at.getTime()) continue;
      if (await isFirst(sql, org, markOf(key, 'feedback', item.card), later(at)))
        counts.push(countOf(card.name, item));
    }
    for (const count of inOrder(counts, keyOf)) await countCard(sql, org, dayOf(timeZone, at), count);
    return null;
  });
}

function dayOf(timeZone: string, at: Date): CalendarDate {
  return dayIn(timeZone, at.toISOString() as Instant);
}

function later(at: Date): Date {
  return new Date(at.getTime() + REMEMBERED_MS);
}
