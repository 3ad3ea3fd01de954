import { addDays } from '../domain/calendar.ts';
import type { Draft } from '../domain/clocks/clock.ts';
import type { PatientRequest } from '../domain/clocks/facts.ts';
import { defineClockRule, federal } from './_define.ts';

const EXTENSION_DAYS = 30;
const RIGHTS = {
  access: { days: 30, citation: '45 CFR 164.524(b)(2)', what: 'access' },
  amendment: { days: 60, citation: '45 CFR 164.526(b)(2)', what: 'an amendment' },
  accounting: { days: 60, citation: '45 CFR 164.528(c)(1)', what: 'an accounting of disclosures' },
} as const;

export default defineClockRule({
  title: 'A patient\u2019s request',
  short: 'the patient',
  drafts: ({ requests }) => requests.map(draftOf),
});

function draftOf(request: PatientRequest): Draft {
  const { days, citation, what } = RIGHTS[request.right];
  const first = addDays(request.receivedOn, days);
  // One extension, and only where the person was told in writing within the first period.
  const isExtended = request.extensionToldOn !== null && request.extensionToldOn <= first;
  const late = request.extensionToldOn !== null && !isExtended;
  const extended = isExtended
    ? ` Extended once by ${EXTENSION_DAYS} days; the person was told on ${request.extensionToldOn}.`
    : '';
  const refused = late ? ' The extension was told too late and does not count.' : '';
  return {
    ...federal(
      { part: request.id, audience: 'patient', to: 'The person who asked', citation },
      {
        applies: 'yes',
        because: `A request for ${what} came on ${request.receivedOn}: ${days} days.${extended}${refused}`,
        starts: { on: request.receivedOn, by: 'The request came in.' },
        due: isExtended ? addDays(first, EXTENSION_DAYS) : first,
        wouldChange: isExtended
          ? []
          : [`One extension of ${EXTENSION_DAYS} days, told in writing with the reason by ${first}.`],
      },
    ),
    afterHold: { kind: 'not-delayed' },
  };
}
