import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { askRequest } from '../patient-request-input.ts';
import { PatientRequestType } from '../types/patient-request.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('patientRequestTellFee', (t) =>
  t.field({
    type: resultOf(
      'PatientRequestTellFeeResult',
      successOf('PatientRequestTellFeeSuccess', 'request', PatientRequestType),
    ),
    authScopes: { officer: true },
    description:
      'Records that the fee of a second accounting within twelve months was told before, so that the person may withdraw or change the request.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      toldOn: t.arg({ type: 'Date', required: true }),
      cents: t.arg.int({ required: true }),
    },
    resolve: (_root, args, context) =>
      askRequest(context, args, [], () => ({
        type: 'tell-fee',
        toldOn: args.toldOn as CalendarDate,
        cents: args.cents,
      })),
  }),
);
