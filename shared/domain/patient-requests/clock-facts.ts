import type { ClockFacts } from '../clocks/facts.ts';
import type { CalendarDate } from '../ids.ts';
import type { RequestState } from './state.ts';

/** The registry’s rule that makes the clocks of requests. */
export const REQUEST_RULE = 'patient-requests';

/** What a request alone tells the clocks: of an incident it knows nothing. */
export function requestClockFacts(state: RequestState, today: CalendarDate): ClockFacts {
  const { subject: id, right, receivedOn, extension, ended } = state;
  const extensionToldOn = extension?.toldOn ?? null;
  const extendedUntil = extension?.until ?? null;
  const answeredOn = ended?.on ?? null;
  return {
    today,
    requests: [{ id, right, receivedOn, extensionToldOn, extendedUntil, answeredOn }],
    given: answeredOn === null ? {} : { [`${REQUEST_RULE}/${id}`]: answeredOn },
    organization: { entity: 'covered-entity', isPart2: false, isCaliforniaFacility: false },
    discovery: { legal: null, conservative: null, inUse: null },
    standing: 'not-phi',
    isTreatedAsBreach: false,
    determinedOn: null,
    confirmedOn: null,
    affected: { total: null, isEstimate: false, byState: {}, badAddresses: 0 },
    dataElements: null,
    medium: null,
    holdsPart2Records: null,
    holds: [],
    agreementDays: null,
    associate: null,
    confirmed: {},
  };
}
