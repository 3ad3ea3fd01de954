import type { Judgement } from '@needful/shared/domain/disclosures/compose.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema, textSchema } from '@needful/shared/wire/report.ts';
import { judgeAndCompose } from '../../handle/accounting-answer.ts';
import { prepareRecordsText } from '../../store/records-texts.ts';
import { builder } from '../builder.ts';
import { givenBy, parsed } from '../command.ts';
import { firstRefusal, optionalLine, parseSubject } from '../patient-request-input.ts';
import { composedSuccess } from '../types/accounting.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('accountingJudge', (t) =>
  t.field({
    type: resultOf('AccountingJudgeResult', composedSuccess('AccountingJudgeSuccess')),
    authScopes: { officer: true },
    description:
      'Decides on one entry of an accounting, with a reason: takes it in or leaves it out, and fills in what is missing. The accounting is searched and composed anew.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      source: t.arg.id({ required: true, description: 'The entry, as the accounting names it.' }),
      includes: t.arg.boolean({ required: true }),
      reason: t.arg.string({ required: true }),
      on: t.arg({ type: 'Date', description: 'The day it was disclosed, where another is shown.' }),
      recipientName: t.arg.string({ description: 'Who received it.' }),
      recipientAddress: t.arg.string(),
      description: t.arg.string({ description: 'What it was, in brief.' }),
      purpose: t.arg.string({ description: 'Why, so that the person understands the basis.' }),
    },
    resolve: async (_root, args, context) => {
      const named = parseSubject(args);
      if (isRefusal(named)) return named;
      const judgement = judgementOf(args);
      if (isRefusal(judgement)) return judgement;
      const text = prepareRecordsText('accounting-judgement', judgement);
      const body = { type: 'judge', details: text.pointer } as const;
      const order = { ...named, body, texts: [text] };
      return await judgeAndCompose(context.shell, givenBy(context), judgement.source, order);
    },
  }),
);

type Given = {
  readonly source: string;
  readonly includes: boolean;
  readonly reason: string;
  readonly on?: unknown;
  readonly recipientName?: string | null | undefined;
  readonly recipientAddress?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly purpose?: string | null | undefined;
};

function judgementOf(given: Given): Judgement | Refusal {
  const { includes } = given;
  const on = (given.on ?? null) as CalendarDate | null;
  const source = parsed(lineSchema(200), given.source, 'source');
  const reason = parsed(textSchema, given.reason, 'reason');
  const recipientName = optionalLine(given.recipientName, 'recipientName');
  const recipientAddress = optionalLine(given.recipientAddress, 'recipientAddress');
  const description = optionalLine(given.description, 'description', 1000);
  const purpose = optionalLine(given.purpose, 'purpose', 1000);
  const all = { source, reason, recipientName, recipientAddress, description, purpose };
  return firstRefusal(Object.values(all)) ?? ({ ...all, includes, on } as Judgement);
}
