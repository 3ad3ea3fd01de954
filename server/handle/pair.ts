import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import { isHiddenFrom } from '@needful/shared/domain/incident/decide.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { linkRefusals } from '@needful/shared/domain/links/refusals.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { loadIncident, lockHead, moveHead } from '../store/incidents.ts';
import { incidentByReference } from '../store/other-incident.ts';
import type { TextToKeep } from '../store/sealed-texts.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import {
  type Answer,
  type Asked,
  decideOrder,
  factsOnce,
  type Given,
  type Loaded,
  loadFor,
  type Order,
  type Shell,
  write,
} from './incident.ts';

/** Of two incidents, what is asked of one of them, with the text it points to. */
export type Side = { readonly asked: Asked; readonly text: TextToKeep };

/** An act on two incidents of one organization. */
export type PairOrder = {
  readonly given: Given;
  readonly incidentId: IncidentId;
  /** The other, by its reference, or found in the state of the first; a refusal where that names none. */
  readonly other: string | ((one: IncidentState) => IncidentId | Refusal);
  /** What is asked of each, once both are at hand. */
  readonly ask: (one: IncidentState, other: IncidentState) => readonly [Side, Side];
};

/**
 * Both sides in one transaction under the one lock of the organization’s chain: what is decided on one is still so on
 * the other when it is written, and a refusal of either leaves both as they are.
 * @returns the first as it now stands
 */
export async function handlePair(shell: Shell, order: PairOrder): Promise<Answer> {
  const { org, actor } = order.given;
  const tenant = actor.kind === 'person' ? { org, person: actor.personId } : { org };
  return await inTenant(shell.pool, tenant, async (sql) => {
    const head = await lockHead(sql, org);
    const pair = await loadPair(sql, org, order);
    if (isRefusal(pair)) return pair;
    const [one, other] = pair;
    const sides = order.ask(one, other);
    const first = await prepare(shell, sql, order.given, sides[0], one, other);
    const second = await prepare(shell, sql, order.given, sides[1], other, one);
    const done = await decideOrder(sql, head, first.order, first.loaded);
    if ('answer' in done && isRefusal(done.answer)) return done.answer;
    const then = await decideOrder(sql, 'next' in done ? done.next.head : head, second.order, second.loaded);
    if ('answer' in then && isRefusal(then.answer)) return then.answer;
    if ('next' in done) await (await write(shell, sql, first.order, done)).kept;
    if ('next' in then) await (await write(shell, sql, second.order, then)).kept;
    const last = 'next' in then ? then.next.head : 'next' in done ? done.next.head : head;
    if (last !== head) await moveHead(sql, org, last);
    return 'next' in done ? done.next.state : one;
  });
}

async function loadPair(
  sql: Sql,
  org: OrganizationId,
  { given: { actor }, incidentId, other }: PairOrder,
): Promise<readonly [IncidentState, IncidentState] | Refusal> {
  const one = await loadIncident(sql, org, incidentId);
  // Else the answer about the other would tell whoever may not see this one that there is one.
  if (one === null || isHiddenFrom(one, actor)) return refusals.notFound();
  const id = typeof other === 'string' ? await incidentByReference(sql, org, other) : other(one);
  if (isRefusal(id)) return id;
  const found = id === undefined ? null : await loadIncident(sql, org, id);
  return found === null ? linkRefusals.noSuchIncident() : [one, found];
}

/** One side as an order of its own, decided with the other at hand. */
async function prepare(
  shell: Shell,
  sql: Sql,
  given: Given,
  { asked, text }: Side,
  state: IncidentState,
  other: IncidentState,
): Promise<{ readonly order: Order; readonly loaded: Loaded }> {
  const order: Order = { given, target: { incidentId: state.incidentId }, asked, texts: [text] };
  const loaded = await loadFor(shell, sql, order, factsOnce(sql));
  return { order, loaded: { ...loaded, facts: { ...loaded.facts, other } } };
}
