import type { CalendarDate, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/**
 * `went-on`: the act was done after the card all the same; `held-out-went-on`: without it. `would`: a simulated rule
 * would have spoken. `considered`: the act was looked at, whatever the rules said.
 */
export const CARD_OUTCOMES = [
  'shown',
  'heeded',
  'continued',
  'dismissed',
  'reported',
  'held-out',
  'went-on',
  'held-out-went-on',
  'would',
  'considered',
] as const;
export type CardOutcome = (typeof CARD_OUTCOMES)[number];

export type CardCount = {
  /** Empty where an act was considered. */
  readonly rule: string;
  readonly site: string;
  readonly act: string;
  readonly outcome: CardOutcome;
  /** Coarse facts; left out where they are not known. */
  readonly combination?: string;
  /** Id of the reason for going on; left out where none was given. */
  readonly reason?: string;
};

/** One more of its day. Holds no person and no page (promise 7). */
export async function countCard(sql: Sql, org: OrganizationId, day: string, card: CardCount): Promise<void> {
  const { rule, site, act, outcome, combination = '', reason = '' } = card;
  await sql.query({
    name: 'count-card',
    text: `insert into needful.card_count (org_id, day, rule, site, act, outcome, combination, reason, count)
           values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
           on conflict (org_id, day, rule, site, act, outcome, combination, reason)
           do update set count = card_count.count + 1`,
    values: [org, day, rule, site, act, outcome, combination, reason],
  });
}

/** What became of the cards of each rule from a day on, all places together. */
export type RuleOutcome = {
  readonly rule: string;
  readonly outcome: CardOutcome;
  readonly reason: string;
  readonly count: number;
};

export async function outcomesSince(sql: Sql, from: CalendarDate): Promise<readonly RuleOutcome[]> {
  return await sql.query<RuleOutcome>({
    name: 'card-outcomes-since',
    text: `select rule, outcome, reason, sum(count)::int as count from needful.card_count
            where day >= $1 and rule <> '' group by rule, outcome, reason order by rule, outcome, reason`,
    values: [from],
  });
}

/** Beyond so many combinations the rarest are left out of a simulation. */
const MOST_COMBINATIONS = 5_000;

/** How often acts with the same coarse facts were looked at from a day on, the most frequent first. */
export async function consideredSince(
  sql: Sql,
  from: CalendarDate,
): Promise<readonly { readonly combination: string; readonly count: number }[]> {
  return await sql.query<{ combination: string; count: number }>({
    name: 'considered-since',
    text: `select combination, sum(count)::int as count from needful.card_count
            where day >= $1 and rule = '' and outcome = 'considered'
            group by combination order by count desc, combination limit ${MOST_COMBINATIONS}`,
    values: [from],
  });
}
