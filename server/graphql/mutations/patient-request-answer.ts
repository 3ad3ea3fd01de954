import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { sendAccounting } from '../../handle/accounting-answer.ts';
import { rightOf } from '../../store/patient-requests.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { givenBy } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { askRequest, parseSubject, pointerOf, recordsText } from '../patient-request-input.ts';
import { AnswerWayEnum } from '../types/patient-enums.ts';
import { PatientRequestType } from '../types/patient-request.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('patientRequestAnswer', (t) =>
  t.field({
    type: resultOf(
      'PatientRequestAnswerResult',
      successOf('PatientRequestAnswerSuccess', 'request', PatientRequestType),
    ),
    authScopes: { officer: true },
    description:
      'Records that a request was answered: when, how, and what was given. An accounting is composed anew and a copy kept; it is refused while something of it is to be decided.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      on: t.arg({ type: 'Date', required: true }),
      way: t.arg({ type: AnswerWayEnum, required: true }),
      text: t.arg.string({ description: 'What was given; an accounting says it by itself.' }),
    },
    resolve: async (_root, args, context) => {
      const named = parseSubject(args);
      if (isRefusal(named)) return named;
      const { org } = placeOf(context);
      const on = args.on as CalendarDate;
      const { way } = args;
      const right = await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
        rightOf(sql, org, named.subject),
      );
      if (right === 'accounting')
        return await sendAccounting(context.shell, givenBy(context), { ...named, on, way });
      if (args.text == null) return refuse('text-missing', 'Say what was given to the person.', 'text');
      const text = recordsText('request-answer', args.text, 'text');
      return await askRequest(context, args, [text], (texts) => ({
        type: 'answer',
        on,
        way,
        text: pointerOf(texts),
        lacking: [],
      }));
    },
  }),
);
