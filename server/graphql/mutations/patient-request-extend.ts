import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { letters } from '@needful/shared/letters/index.generated.ts';
import { builder } from '../builder.ts';
import { askRequest, pointerOf, recordsText } from '../patient-request-input.ts';
import { PatientRequestType } from '../types/patient-request.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('patientRequestExtend', (t) =>
  t.field({
    type: resultOf(
      'PatientRequestExtendResult',
      successOf('PatientRequestExtendSuccess', 'request', PatientRequestType),
    ),
    authScopes: { officer: true },
    description:
      'Extends the time once by thirty days at most: the person was told in writing, within the first period, why and until when.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      toldOn: t.arg({ type: 'Date', required: true }),
      until: t.arg({ type: 'Date', description: 'The day promised; the longest where it is absent.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      askRequest(context, args, [recordsText('request-extension', args.reason, 'reason')], (texts) => ({
        type: 'extend',
        toldOn: args.toldOn as CalendarDate,
        until: (args.until ?? null) as CalendarDate | null,
        reason: pointerOf(texts),
        letter: {
          template: 'patient-extension-english',
          version: letters['patient-extension-english'].version,
        },
      })),
  }),
);
