import type { Letterhead } from '@needful/shared/domain/letterhead/letterhead.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { lockHead } from '../store/incidents.ts';
import { appendRecord, letterheadOf } from '../store/records.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { actorOf, type Context, personOf, placeOf } from './context.ts';

type Next = (known: Letterhead | null, sql: Sql) => Promise<Letterhead | Refusal> | Letterhead | Refusal;

/** Sets the letterhead to what follows from the one that stands, which nobody changes meanwhile. */
export async function setLetterhead(context: Context, next: Next): Promise<Refusal | null> {
  const { org } = placeOf(context);
  const by = { actor: actorOf(context), at: context.now };
  return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
    await lockHead(sql, org);
    const letterhead = await next(await letterheadOf(sql, org, context.now), sql);
    if (isRefusal(letterhead)) return letterhead;
    await appendRecord(sql, org, { type: 'letterhead-set', letterhead, ...by });
    return null;
  });
}
