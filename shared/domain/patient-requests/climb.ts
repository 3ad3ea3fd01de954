import type { Clock } from '../clocks/clock.ts';
import { climbsAtEnd } from '../escalation/climb.ts';
import type { EscalationStep } from '../escalation/steps.ts';
import type { Seated } from '../incident/route.ts';
import type { RequestByTime } from './events.ts';
import type { RequestState } from './state.ts';

type Climbed = Extract<RequestByTime, { type: 'request-climbed' }>;

type Climbing = {
  readonly steps: readonly EscalationStep[];
  /** Of the privacy designation, from its holder up: a request leads nobody into conflict. */
  readonly ladder: readonly Seated[];
  readonly clock: Clock;
};

/**
 * The steps that are due because a request’s clock is about to end, by the settings by which incidents climb. Pure, and
 * idempotent over its events.
 */
export function requestClimbs(state: RequestState, climbing: Climbing): readonly Climbed[] {
  if (state.ended !== null) return [];
  const { steps, ladder, clock } = climbing;
  return climbsAtEnd(state.climbed, { steps, ladder, clocks: [clock] }).map(
    ({ key, told, due, isUrgent, because }) => ({
      type: 'request-climbed',
      subject: state.subject,
      ...{ key, told, isUrgent, because },
      due: due ?? clock.due ?? state.receivedOn,
    }),
  );
}
