import type { IncidentId } from '@needful/shared/domain/ids.ts';
import type { IncidentCommand } from '@needful/shared/domain/incident/commands.ts';
import { decide } from '@needful/shared/domain/incident/decide.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { append, follow, lockHead } from '../store/incidents.ts';
import { keepTexts, type TextToKeep } from '../store/sealed-texts.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { type Asked, factsOn, type Given, load, type Shell, type Target } from './incident.ts';

/** What a change asks, and what it writes beside the history. */
type Plan = {
  readonly asked: Asked;
  readonly texts?: readonly TextToKeep[];
  readonly write: (incident: IncidentId) => Promise<void>;
  /** Whether what stands under this message already says the same; it does where nobody can tell. */
  readonly isSame?: () => Promise<boolean>;
};

/**
 * The same as `handleIncident`, for what stands outside the history: load → plan → decide → append and write, in one
 * transaction that holds the organization's chain.
 */
export async function handleBeside(
  shell: Shell,
  given: Given,
  target: Target,
  plan: (sql: Sql, state: IncidentState) => Promise<Plan | Refusal>,
): Promise<IncidentState | Refusal> {
  const { org, actor, now } = given;
  const person = actor.kind === 'person' ? actor.personId : undefined;
  return await inTenant(shell.pool, { org, person }, async (sql) => {
    const head = await lockHead(sql, org);
    const state = await load(sql, org, target);
    if (state === null) return refusals.notFound();
    const planned = await plan(sql, state);
    if (isRefusal(planned)) return planned;
    const command = { ...planned.asked, actor, at: now } as IncidentCommand;
    const decision = decide(state, command, await factsOn(sql, given, [command.type]));
    if (isRefusal(decision)) return decision;
    if (decision.length === 0)
      return (await planned.isSame?.()) === false ? refusals.messageIdTaken() : state;
    const next = follow(org, head, state, decision);
    await append(sql, org, next);
    await planned.write(state.incidentId);
    const { incidentId } = state;
    const texts = (planned.texts ?? []).map((text) => ({ incidentId, text }));
    await keepTexts(sql, shell.sealer, org, texts);
    return next.state;
  });
}
