import type { Knowledge } from '../discovery/knowledge.ts';
import { personOf } from '../incident/actor.ts';
import { knowledgeIn } from '../incident/clock-facts.ts';
import type { DecisionFacts } from '../incident/decide.ts';
import type { Decided } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { otherFor } from '../links/other.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { isSeated, routingRefusals } from '../routing/decide.ts';
import type { MergeBody } from './commands.ts';
import { lackingIn } from './lacking.ts';
import { mergeRefusals as refusals } from './refusals.ts';

/** One history is read with what went into it, so that it stays short enough. */
const MOST_TAKEN = 50;

/**
 * What follows on one of the two incidents that a merge, or its undoing, concerns. Each side is decided with the other
 * at hand, as both stand under the one lock.
 */
export function decideMerge(
  state: IncidentState,
  command: Given<MergeBody>,
  { other: pair }: DecisionFacts,
): Decided {
  const { messageId, reason, other: id } = command;
  const other = otherFor(state, pair, id, personOf(command));
  if (isRefusal(other)) return other;
  switch (command.type) {
    case 'merge-into':
      // Its lead and its clocks go with it: whoever may not hand it over does not merge it away either.
      if (!isSeated(state.route, personOf(command))) return routingRefusals.notSeated();
      return unfit(state, other) ?? [{ type: 'incident-merged', messageId, other: id, reason }];
    case 'take-in': {
      const { knowledge } = command;
      return unfit(other, state) ?? [{ type: 'incident-taken-in', messageId, other: id, knowledge, reason }];
    }
    case 'undo-merge':
      if (state.merging.into?.incident !== id) return refusals.notMerged();
      return [{ type: 'merge-undone', messageId, other: id, reason }];
    case 'give-back':
      if (!state.merging.taken.some(({ incident }) => incident === id)) return refusals.notMerged();
      return [{ type: 'incident-given-back', messageId, other: id, reason }];
  }
}

/** Why one incident cannot go into another; null where it can. A merged one takes nothing, so there is no cycle. */
function unfit(merged: IncidentState, into: IncidentState): Refusal | null {
  if (into.status === 'closed') return refusals.closedThere();
  if (into.merging.into !== null) return refusals.mergedThere();
  if (merged.merging.taken.length > 0) return refusals.hasTaken();
  if (into.merging.taken.length >= MOST_TAKEN) return refusals.tooMany(MOST_TAKEN);
  if (merged.determination.signed !== null) return refusals.signedHere();
  if (into.determination.signed !== null) return refusals.signedThere();
  if (hasGivenNotice(merged)) return refusals.noticesLeft();
  if (!namesAllOf(merged, into)) return refusals.namedThere();
  const lacks = lackingIn(into, merged);
  return lacks.length > 0 ? refusals.lacking(lacks) : null;
}

/** Who acted in the other or is named in it would still read of the same event here (164.530(g)). */
function namesAllOf({ involvement: here }: IncidentState, { involvement: there }: IncidentState): boolean {
  const known = new Set([...here.acted, ...here.named]);
  return [...there.acted, ...there.named].every((person) => known.has(person));
}

function hasGivenNotice({ notices, duties }: IncidentState): boolean {
  const sent = Object.values(notices.records).some((record) => record.sent !== null);
  return sent || Object.keys(duties.given).length > 0;
}

/** What was known in an incident that goes into another, without what an officer found not to count. */
export function knowledgeTaken(merged: IncidentState, timeZone: string): readonly Knowledge[] {
  return knowledgeIn(merged, timeZone)
    .filter(({ setAside }) => setAside === null)
    .map(({ who, isActor, knownOn, toldOn, byDiligence }) => ({
      who,
      isActor,
      knownOn,
      toldOn,
      byDiligence,
    }));
}
