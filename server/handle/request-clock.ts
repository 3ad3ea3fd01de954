import { clocks } from '@needful/shared/clocks/index.generated.ts';
import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import { computeClocks } from '@needful/shared/domain/clocks/compute.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { REQUEST_RULE, requestClockFacts } from '@needful/shared/domain/patient-requests/clock-facts.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';

/** The clock of a patient’s request on that day, from the registry. */
export function requestClock(state: RequestState, today: CalendarDate): Clock {
  const rules = { [REQUEST_RULE]: clocks[REQUEST_RULE] };
  const [clock] = computeClocks(rules, {}, requestClockFacts(state, today));
  if (clock === undefined) throw new Error('Every request has its clock');
  return clock;
}
