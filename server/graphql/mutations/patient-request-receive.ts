import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { wholePeriod } from '@needful/shared/domain/patient-requests/decide.ts';
import type { Period } from '@needful/shared/domain/patient-requests/state.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { changeRequest } from '../../handle/patient-requests.ts';
import { prepareRecordsText } from '../../store/records-texts.ts';
import { inTenant } from '../../store/tenant.ts';
import { AffectedPersonInput, parsePerson } from '../affected-input.ts';
import { builder } from '../builder.ts';
import { givenBy, parseMessageId } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { PatientRightEnum } from '../types/patient-enums.ts';
import { PatientRequestType } from '../types/patient-request.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('patientRequestReceive', (t) =>
  t.field({
    type: resultOf(
      'PatientRequestReceiveResult',
      successOf('PatientRequestReceiveSuccess', 'request', PatientRequestType),
    ),
    authScopes: { officer: true },
    description:
      'Records that a patient asked for access, an amendment or an accounting. The request has the message’s id, and its clock runs from the day it came.',
    args: {
      messageId: t.arg.id({ required: true }),
      right: t.arg({ type: PatientRightEnum, required: true }),
      receivedOn: t.arg({ type: 'Date', required: true }),
      from: t.arg({
        type: 'Date',
        description: 'First day of an accounting; six years before it where absent.',
      }),
      to: t.arg({ type: 'Date', description: 'Last day of an accounting; the day it came where absent.' }),
      person: t.arg({ type: AffectedPersonInput, required: true, description: 'Who asked. Sealed.' }),
    },
    resolve: async (_root, args, context) => {
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      const person = parsePerson(context, args.person);
      if (isRefusal(person)) return person;
      const receivedOn = args.receivedOn as CalendarDate;
      const text = prepareRecordsText('request-patient', person);
      const body = {
        type: 'receive',
        right: args.right,
        receivedOn,
        period: periodOf(args, receivedOn),
        patient: text.pointer,
        isFindable: person.bornOn !== null || person.patientNumber !== null,
      } as const;
      const order = { subject: messageId, messageId, body, texts: [text] };
      // Any officer takes a request in; who handles it opens it.
      return await inTenant(context.pool, { org: placeOf(context).org, person: personOf(context) }, (sql) =>
        changeRequest(sql, context.shell, givenBy(context), order),
      );
    },
  }),
);

type Dates = { readonly from?: unknown; readonly to?: unknown };

function periodOf({ from, to }: Dates, receivedOn: CalendarDate): Period | null {
  if (from == null && to == null) return null;
  const whole = wholePeriod(receivedOn);
  return { from: (from ?? whole.from) as CalendarDate, to: (to ?? whole.to) as CalendarDate };
}
