import type { IncidentId, OrganizationId, ReportId } from '@needful/shared/domain/ids.ts';
import { appendNew, type Following, knownAmong, lockHeadIfFree, moveHead } from '../store/incidents.ts';
import { type Kept, keepSearchable } from '../store/search-words.ts';
import { inTenants, OnceKept, type Sql, type Tenant } from '../store/tenant.ts';
import {
  type Answer,
  decideOrder,
  factsOnce,
  type Loaded,
  loadForNew,
  type News,
  type Order,
  placesOnce,
  type Shell,
  tenantOf,
} from './incident.ts';

/** Orders of one organization, each of which reports something. */
export type Lot = { readonly org: OrganizationId; readonly orders: readonly Order[] };

/**
 * Carries out reports of several organizations in one transaction: two trips and one COMMIT for all, which cost more
 * than what they carry. Each organization's statements stand under its own tenant and behind its own lock.
 *
 * What is not new is left to whoever calls, and so is a lot whose history somebody else is writing: no lock is waited
 * for, so no organization keeps others waiting, and two of these never wait for each other.
 * @returns the answers to those that were carried out, which are kept by now, or refused
 * @throws the database's own error; then nothing of any of them was kept
 */
export async function keepNew(shell: Shell, lots: readonly Lot[]): Promise<ReadonlyMap<Order, Answer>> {
  return await inTenants(shell.pool, async (sqlOf) => {
    const begun = await Promise.all(lots.map((lot) => begin(sqlOf, lot)));
    const answers = new Map<Order, Answer>();
    const sent: Promise<unknown>[] = [];
    const news: News[] = [];
    for (const one of begun) {
      if (one === null) continue;
      const done = await carryOut(shell, one, answers);
      sent.push(done.kept);
      news.push(...done.news);
    }
    const [first] = begun.filter((one) => one !== null);
    if (first !== undefined) await shell.announce(first.sql, news);
    return new OnceKept(answers, Promise.all(sent));
  });
}

type Begun = NonNullable<Awaited<ReturnType<typeof begin>>>;

/** Locks, and reads what the decisions need; sent together and carried out in this order. */
async function begin(sqlOf: (tenant: Tenant) => Sql, { org, orders }: Lot) {
  const sql = sqlOf(tenantOf(org, orders));
  const facts = factsOnce(sql);
  const places = placesOnce(sql, org);
  const [head, known, ...loaded] = await Promise.all([
    lockHeadIfFree(sql, org),
    knownAmong(sql, org, orders.map(reportOf)),
    ...orders.map((order) => loadForNew(order, facts, places)),
  ]);
  return head === null ? null : { org, sql, head, known, orders, loaded };
}

function reportOf({ target }: Order): ReportId {
  if (!('reportId' in target)) throw new Error('A report names itself');
  return target.reportId;
}

/** Decides one after another, and sends what follows from all of them. */
async function carryOut(shell: Shell, one: Begun, answers: Map<Order, Answer>) {
  const { org, sql, known } = one;
  let { head } = one;
  const followings: Following[] = [];
  const texts: { incidentId: IncidentId; text: Kept }[] = [];
  const read: Promise<unknown>[] = [];
  for (const [at, order] of one.orders.entries()) {
    if (known.has(reportOf(order))) continue;
    const outcome = await decideOrder(sql, head, order, one.loaded[at] as Loaded);
    answers.set(order, 'next' in outcome ? outcome.next.state : outcome.answer);
    if ('answer' in outcome) continue;
    const { state } = outcome.next;
    head = outcome.next.head;
    followings.push(outcome.next);
    texts.push(...outcome.texts.map((text) => ({ incidentId: state.incidentId, text })));
    if (order.alongside !== undefined) read.push(order.alongside(sql, org, state));
  }
  const writing =
    followings.length === 0
      ? []
      : [appendNew(sql, followings), keepSearchable(sql, shell.sealer, org, texts), moveHead(sql, org, head)];
  const kept = Promise.all([...writing, ...read]);
  // Where a later lot fails nobody asks what became of these.
  kept.catch(() => {});
  return { kept, news: followings.map(({ state }) => ({ org, state })) };
}
