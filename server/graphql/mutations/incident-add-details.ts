import type { DetailAnswers } from '@needful/shared/domain/incident/details.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { LIMITS } from '@needful/shared/wire/report.ts';
import { builder } from '../builder.ts';
import { command, parseMessage, parseOptionalText } from '../command.ts';
import { countMessage } from '../limited.ts';
import { ReceiptType } from '../types/receipt.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const DetailAnswerInput = builder.inputType('DetailAnswerInput', {
  description: 'An answer to one question of the kind: choices by their ids, or a number.',
  fields: (t) => ({
    question: t.string({ required: true }),
    choices: t.stringList({ description: 'One id, or several where the question allows it.' }),
    number: t.int(),
  }),
});

const Success = successOf('IncidentAddDetailsSuccess', 'receipt', ReceiptType);

builder.mutationField('incidentAddDetails', (t) =>
  t.field({
    type: resultOf('IncidentAddDetailsResult', Success),
    authScopes: { submitter: true },
    description:
      'Adds details to a report, from its sender. A message of its own: the report stays as it was.',
    args: {
      reportId: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      answers: t.arg({ type: [DetailAnswerInput], required: true }),
      note: t.arg.string(),
      confidential: t.arg.boolean({
        description: 'From now on only the officer who leads learns who reported.',
      }),
    },
    resolve: async (_root, args, context) => {
      await countMessage(context);
      const message = parseMessage(args);
      if (isRefusal(message)) return message;
      const answers = parseAnswers(args.answers);
      if (isRefusal(answers)) return answers;
      const note = parseOptionalText('details-note', args.note, 'note');
      if (isRefusal(note)) return note;
      const asked = {
        type: 'add-details',
        messageId: message.messageId,
        answers,
        note: note?.pointer ?? null,
        ...(args.confidential === true ? { confidential: true as const } : {}),
      } as const;
      return await command(context, { reportId: message.reportId }, asked, note === null ? [] : [note]);
    },
  }),
);

type Answer = typeof DetailAnswerInput.$inferInput;

function parseAnswers(given: readonly Answer[]): DetailAnswers | Refusal {
  if (given.length > LIMITS.answers)
    return refuse('malformed', `At most ${LIMITS.answers} answers fit in one message.`, 'answers');
  const answers: Record<string, string | number | readonly string[]> = Object.create(null) as Record<
    string,
    string
  >;
  for (const { question, choices, number } of given) {
    if (question in answers)
      return refuse('malformed', 'The same question was answered twice in one message.', 'answers');
    const [only, ...more] = choices ?? [];
    if (number != null) answers[question] = number;
    else if (only !== undefined) answers[question] = more.length > 0 ? [only, ...more] : only;
  }
  return { ...answers };
}
