import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import type { Card, Feedback, PatientView } from '@needful/shared/wire/cds-hooks.ts';
import type pg from 'pg';
import { readCardText } from '../read/card-text.ts';
import { countCard } from '../store/card-counts.ts';
import { isFirst } from '../store/cds-once.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { Asker } from './asker.ts';
import { cardOf } from './card.ts';
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
export type Call = AnswerParts & { readonly org: OrganizationId; readonly asker: Asker };

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
  const spoken = firstToSpeak();
  return await inTenant(call.pool, { org: call.org }, async (sql) => {
    if (!(await takeToken(sql, call))) return used;
    if (spoken === null) return [];
    const { org, key, origin } = call;
    const at = call.now();
    const text = await readCardText(sql, org, spoken.verdict.snippet);
    if (text === null) return [];
    await countShown(sql, call, { spoken, hook: request.hookInstance, day: dayOf(text.timeZone, at), at });
    ended.throwIfAborted();
    const uuid = cardId(key, org, spoken.id, at);
    return [cardOf({ uuid, suggestion: randomUUID(), origin, spoken, text })];
  });
}

type Shown = { readonly spoken: Spoken; readonly hook: string; readonly day: string; readonly at: Date };

async function countShown(sql: Sql, call: Call, { spoken, hook, day, at }: Shown): Promise<void> {
  const { key, org, asker } = call;
  const mark = markOf(key, 'shown', asker.client.id, hook, spoken.id);
  if (await isFirst(sql, org, mark, later(at)))
    await countCard(sql, org, day, { rule: spoken.id, site: CDS_SITE, act: 'open-chart', outcome: 'shown' });
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
    for (const item of feedback) {
      const card = readCardId(key, org, Object.keys(reminders), item.card);
      if (card === null || card.at.getTime() + REMEMBERED_MS < at.getTime()) continue;
      if (!(await isFirst(sql, org, markOf(key, 'feedback', item.card), later(at)))) continue;
      await countCard(sql, org, day, {
        rule: card.rule,
        site: CDS_SITE,
        act: 'open-chart',
        outcome: outcomeOf(item),
      });
    }
    return null;
  });
}

function outcomeOf({ outcome, overrideReason }: Feedback) {
  if (outcome === 'accepted') return 'heeded';
  return overrideReason === undefined ? 'dismissed' : 'continued';
}

function dayOf(timeZone: string, at: Date): string {
  return dayIn(timeZone, at.toISOString() as Instant);
}

function later(at: Date): Date {
  return new Date(at.getTime() + REMEMBERED_MS);
}
