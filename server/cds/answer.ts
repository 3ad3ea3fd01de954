import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import type { Card, Feedback, PatientView } from '@needful/shared/wire/cds-hooks.ts';
import type pg from 'pg';
import { readCardText } from '../read/card-text.ts';
import { type CardCount, countCard } from '../store/card-counts.ts';
import { isFirst } from '../store/cds-once.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { Asker } from './asker.ts';
import { cardOf } from './card.ts';
import { factsOf } from './facts.ts';
import { cardId, markOf, readCardId } from './marks.ts';
import { CDS_SITE } from './service.ts';
import { firstToSpeak, type Spoken } from './verdict.ts';

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
  const spoken = firstToSpeak(factsOf(request));
  return await inTenant(call.pool, { org: call.org }, async (sql) => {
    if (!(await takeToken(sql, call))) return used;
    if (spoken === null) return [];
    const { org, key, origin } = call;
    const at = call.now();
    const text = await readCardText(sql, org, spoken.verdict.snippet, call.languages);
    if (text === null) return [];
    await countShown(sql, call, { spoken, hook: request.hookInstance, day: dayOf(text.timeZone, at), at });
    ended.throwIfAborted();
    const uuid = cardId(key, org, nameOf(spoken.id, spoken.act), at);
    return [cardOf({ uuid, suggestion: randomUUID(), origin, spoken, text })];
  });
}

type Shown = { readonly spoken: Spoken; readonly hook: string; readonly day: string; readonly at: Date };

async function countShown(sql: Sql, call: Call, { spoken, hook, day, at }: Shown): Promise<void> {
  const { key, org, asker } = call;
  const mark = markOf(key, 'shown', asker.client.id, hook, spoken.id);
  if (await isFirst(sql, org, mark, later(at)))
    await countCard(sql, org, day, { rule: spoken.id, site: CDS_SITE, act: spoken.act, outcome: 'shown' });
}

/** Counts what became of cards, each card once. What is no card of this organization's, or a day old, is let pass. */
export async function takeFeedback(call: Call, feedback: readonly Feedback[]): Promise<Refusal | null> {
  const { org, key } = call;
  return await inTenant(call.pool, { org }, async (sql) => {
    if (!(await takeToken(sql, call))) return used;
    const at = call.now();
    const [row] = await sql.query<{ time_zone: string }>({
      text: 'select time_zone from needful.organization where id = $1',
      values: [org],
    });
    const day = dayOf(row?.time_zone ?? 'UTC', at);
    const counts: CardCount[] = [];
    for (const item of inOrder(feedback, ({ card }) => card)) {
      const card = readCardId(key, org, NAMES, item.card);
      if (card === null || card.at.getTime() + REMEMBERED_MS < at.getTime()) continue;
      if (await isFirst(sql, org, markOf(key, 'feedback', item.card), later(at)))
        counts.push(countOf(card.name, item));
    }
    for (const count of inOrder(counts, ({ rule, act, outcome }) => `${rule} ${act} ${outcome}`))
      await countCard(sql, org, day, count);
    return null;
  });
}

/** What a card's uuid is made by: the rule, and the act it spoke at. */
function nameOf(rule: string, act: string): string {
  return `${rule} ${act}`;
}

const NAMES = Object.entries(reminders).flatMap(([id, { acts }]) => acts.map((act) => nameOf(id, act)));

function countOf(name: string, { outcome, overrideReason }: Feedback): CardCount {
  const [rule = '', act = ''] = name.split(' ');
  const continued = overrideReason === undefined ? 'dismissed' : 'continued';
  return { rule, site: CDS_SITE, act, outcome: outcome === 'accepted' ? 'heeded' : continued };
}

/** Always in one order: two transactions that take the same rows then wait for each other, and never both. */
function inOrder<Item>(items: readonly Item[], by: (item: Item) => string): readonly Item[] {
  return items.toSorted((one, other) => (by(one) < by(other) ? -1 : 1));
}

function dayOf(timeZone: string, at: Date): string {
  return dayIn(timeZone, at.toISOString() as Instant);
}

function later(at: Date): Date {
  return new Date(at.getTime() + REMEMBERED_MS);
}
