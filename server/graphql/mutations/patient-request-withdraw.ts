import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { askRequest } from '../patient-request-input.ts';
import { PatientRequestType } from '../types/patient-request.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('patientRequestWithdraw', (t) =>
  t.field({
    type: resultOf(
      'PatientRequestWithdrawResult',
      successOf('PatientRequestWithdrawSuccess', 'request', PatientRequestType),
    ),
    authScopes: { officer: true },
    description: 'Records that the person took the request back.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      on: t.arg({ type: 'Date', required: true }),
    },
    resolve: (_root, args, context) =>
      askRequest(context, args, [], () => ({ type: 'withdraw', on: args.on as CalendarDate })),
  }),
);
