import { createHash } from 'node:crypto';
import type { CalendarDate, IncidentId, MessageId } from '@needful/shared/domain/ids.ts';
import type { IncidentCommand } from '@needful/shared/domain/incident/commands.ts';
import { decide } from '@needful/shared/domain/incident/decide.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { evolve } from '@needful/shared/domain/incident/evolve.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { countOf } from '@needful/shared/domain/register/counts.ts';
import { type KeptPerson, type PersonToKeep, preparePerson, replaceAffected } from '../store/affected.ts';
import { allAffected } from '../store/all-affected.ts';
import { append, follow, loadIncident, lockHead } from '../store/incidents.ts';
import { inTenant } from '../store/tenant.ts';
import { type Asked, factsOn, type Given, type Shell } from './incident.ts';

type Returned = {
  readonly messageId: MessageId;
  readonly entries: readonly string[];
  readonly on: CalendarDate;
};

/**
 * Records that letters came back, and with it that the addresses of these people are bad, in one transaction: what
 * counts for substitute notice follows from the register.
 */
export async function recordReturned(
  shell: Shell,
  given: Given,
  incidentId: IncidentId,
  returned: Returned,
): Promise<IncidentState | Refusal> {
  const { org, actor, now: at } = given;
  const person = actor.kind === 'person' ? actor.personId : undefined;
  return await inTenant(shell.pool, { org, person }, async (sql) => {
    const head = await lockHead(sql, org);
    const state = await loadIncident(sql, org, incidentId);
    if (state === null) return refusals.notFound();
    const people = await allAffected(sql, shell.sealer, org, incidentId);
    const facts = await factsOn(sql, given, ['record-returned'], people);
    const changes = people
      .filter(({ id, addressQuality }) => returned.entries.includes(id) && addressQuality !== 'bad')
      .map((entry) => changeOf(entry, returned));
    const asked: readonly Asked[] = [
      { type: 'record-returned', ...returned },
      ...changes.map((change) => change.asked),
    ];
    let next = state;
    const events: IncidentEvent[] = [];
    for (const one of asked) {
      const decision = decide(next, { ...one, actor, at } as IncidentCommand, facts);
      if (isRefusal(decision)) return decision;
      next = decision.reduce(evolve, next);
      events.push(...decision);
    }
    if (events.length === 0) return state;
    await append(sql, org, follow(org, head, state, events));
    const keeping = { org, incident: incidentId, importId: null, at };
    for (const { kept } of changes) await replaceAffected(sql, shell.sealer, keeping, kept);
    return next;
  });
}

type Change = { readonly asked: Asked; readonly kept: PersonToKeep };

function changeOf(entry: KeptPerson, { messageId, on }: Returned): Change {
  const { id, ...person } = entry;
  const changed = {
    ...person,
    addressQuality: 'bad',
    qualityReason: `A letter came back on ${on}.`,
  } as const;
  const kept = preparePerson(id, changed);
  const asked = {
    type: 'change-affected',
    messageId: messageOf(messageId, id),
    entry: id,
    commitment: kept.commitment,
    added: countOf(changed),
    gone: countOf(person),
  } as const;
  return { asked, kept };
}

/** The id of the message that changes one entry: the same whenever the officer’s own message is sent again. */
function messageOf(message: MessageId, entry: string): MessageId {
  const hex = createHash('sha256').update(`${message}/${entry}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-') as MessageId;
}
