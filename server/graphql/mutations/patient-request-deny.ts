import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { DENIAL_GROUNDS } from '@needful/shared/domain/patient-requests/rights.ts';
import { letters } from '@needful/shared/letters/index.generated.ts';
import { builder } from '../builder.ts';
import { askRequest, pointerOf, recordsText } from '../patient-request-input.ts';
import { DenialGroundEnum } from '../types/patient-enums.ts';
import { PatientRequestType } from '../types/patient-request.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('patientRequestDeny', (t) =>
  t.field({
    type: resultOf(
      'PatientRequestDenyResult',
      successOf('PatientRequestDenySuccess', 'request', PatientRequestType),
    ),
    authScopes: { officer: true },
    description:
      'Denies access or an amendment on a ground the rule has, in writing. An accounting is not denied.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      on: t.arg({ type: 'Date', required: true }),
      ground: t.arg({ type: DenialGroundEnum, required: true }),
      text: t.arg.string({ required: true, description: 'What was written to the person.' }),
    },
    resolve: (_root, args, context) =>
      askRequest(context, args, [recordsText('request-answer', args.text, 'text')], (texts) => ({
        type: 'deny',
        on: args.on as CalendarDate,
        ground: args.ground,
        text: pointerOf(texts),
        letter: letterFor(DENIAL_GROUNDS[args.ground].right),
      })),
  }),
);

/** The letter that tells the person, as its template stands. */
function letterFor(right: 'access' | 'amendment') {
  const template = `patient-${right}-denial-english` as const;
  return { template, version: letters[template].version };
}
