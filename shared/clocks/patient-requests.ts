import type { Draft } from '../domain/clocks/clock.ts';
import type { PatientRequest } from '../domain/clocks/facts.ts';
import { deadlineOf } from '../domain/patient-requests/deadline.ts';
import { EXTENSION_DAYS, RIGHTS, RIGHTS_CHECKED } from '../domain/patient-requests/rights.ts';
import { defineClockRule, federal } from './_define.ts';

export default defineClockRule({
  title: 'A patient\u2019s request',
  short: 'the patient',
  drafts: ({ requests }) => requests.map(draftOf),
});

function draftOf(request: PatientRequest): Draft {
  const { right, receivedOn, extensionToldOn: toldOn, extendedUntil: until = null } = request;
  const { days, citation, what } = RIGHTS[right];
  // One extension, and only where the person was told in writing within the first period.
  const { first, due, isExtended } = deadlineOf(
    right,
    receivedOn,
    toldOn === null ? null : { toldOn, until },
  );
  const extended = isExtended
    ? ` Extended once by ${EXTENSION_DAYS} days at most; the person was told on ${toldOn}.`
    : '';
  const refused =
    toldOn !== null && !isExtended ? ' The extension was told too late and does not count.' : '';
  return {
    ...federal(
      { part: request.id, audience: 'patient', to: 'The person who asked', citation },
      {
        applies: 'yes',
        because: `A request for ${what} came on ${receivedOn}: ${days} days.${extended}${refused}`,
        starts: { on: receivedOn, by: 'The request came in.' },
        due,
        wouldChange: isExtended
          ? []
          : [`One extension of ${EXTENSION_DAYS} days, told in writing with the reason by ${first}.`],
      },
    ),
    ...RIGHTS_CHECKED,
    afterHold: { kind: 'not-delayed' },
  };
}
