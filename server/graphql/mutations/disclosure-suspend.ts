import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { askDisclosure, pointerOf, recordsText } from '../patient-request-input.ts';
import { DisclosureType } from '../types/disclosure.ts';
import { SuspensionFormEnum } from '../types/patient-enums.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('disclosureSuspend', (t) =>
  t.field({
    type: resultOf(
      'DisclosureSuspendResult',
      successOf('DisclosureSuspendSuccess', 'disclosure', DisclosureType),
    ),
    authScopes: { officer: true },
    description:
      'Records a statement of a health oversight agency or law-enforcement official that an accounting would impede it: written for the time it specifies, oral for thirty days (45 CFR 164.528(a)(2)).',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      form: t.arg({ type: SuspensionFormEnum, required: true }),
      statedOn: t.arg({ type: 'Date', required: true }),
      until: t.arg({ type: 'Date', description: 'Last day of the time a written statement specifies.' }),
      statement: t.arg.string({
        required: true,
        description: 'Which agency and official, and what they said. Sealed.',
      }),
    },
    resolve: (_root, args, context) =>
      askDisclosure(
        context,
        args,
        [recordsText('suspension-statement', args.statement, 'statement')],
        (texts) => ({
          type: 'suspend',
          form: args.form,
          statedOn: args.statedOn as CalendarDate,
          until: (args.until ?? null) as CalendarDate | null,
          statement: pointerOf(texts),
        }),
      ),
  }),
);
