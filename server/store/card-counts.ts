import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

export const CARD_OUTCOMES = ['shown', 'heeded', 'continued', 'dismissed', 'reported'] as const;
export type CardCount = {
  readonly rule: string;
  readonly site: string;
  readonly act: string;
  readonly outcome: (typeof CARD_OUTCOMES)[number];
};

/** One more of its day. Holds no person and no page (promise 7). */
export async function countCard(sql: Sql, org: OrganizationId, day: string, card: CardCount): Promise<void> {
  await sql.query({
    name: 'count-card',
    text: `insert into needful.card_count (org_id, day, rule, site, act, outcome, count) values ($1, $2, $3, $4, $5, $6, 1)
           on conflict (org_id, day, rule, site, act, outcome) do update set count = card_count.count + 1`,
    values: [org, day, card.rule, card.site, card.act, card.outcome],
  });
}
