import { readTag, type Tag } from '@needful/shared/domain/desk/tag.ts';
import { isUuid, type MessageId, type PersonId } from '@needful/shared/domain/ids.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type { Asked } from '../../handle/incident.ts';
import { builder } from '../builder.ts';
import { command, parseIncident, parseMessageId } from '../command.ts';
import type { Context } from '../context.ts';
import { RefusalType, resultOf } from '../types/refusal.ts';

/** Each is decided for itself, one after the other; more would keep the desk waiting. */
const MOST = 100;

const ActEnum = builder.enumType('BulkAct', {
  description: 'What is done with many incidents at once.',
  values: {
    ACKNOWLEDGE: { value: 'take-up', description: 'I work on what nobody has taken up.' },
    ASSIGN: { value: 'give' },
    TAG: { value: 'tag' },
    UNTAG: { value: 'untag' },
  } as const,
});
type Act = 'take-up' | 'give' | 'tag' | 'untag';

type Outcome = { readonly refusal: Refusal | null };
const OutcomeType = builder.objectRef<Outcome>('BulkOutcome').implement({
  description: 'What became of one incident among many.',
  authScopes: { officer: true },
  fields: (t) => ({
    refusal: t.field({
      type: RefusalType,
      nullable: true,
      description: 'Why nothing was done with this one; null where it was done, or was so already.',
      resolve: ({ refusal }) => refusal,
    }),
  }),
});

const Success = builder.objectRef<readonly Outcome[]>('IncidentsActSuccess').implement({
  description: 'Each incident was decided on its own.',
  authScopes: { officer: true },
  fields: (t) => ({
    outcomes: t.field({
      type: [OutcomeType],
      description: 'One of each incident, in the order they were sent; one that was sent twice is one.',
      resolve: (outcomes) => [...outcomes],
    }),
  }),
});

builder.mutationField('incidentsAct', (t) =>
  t.field({
    type: resultOf('IncidentsActResult', Success),
    authScopes: { officer: true },
    description: `Does the same with up to ${MOST} incidents, each decided on its own. Sent again under its message id, it changes nothing.`,
    args: {
      ids: t.arg.idList({ required: true }),
      messageId: t.arg.id({ required: true }),
      act: t.arg({ type: ActEnum, required: true }),
      assignee: t.arg.id({ description: 'Person id of the officer, to assign.' }),
      tag: t.arg.string({ description: 'The tag, to give or to take away.' }),
    },
    resolve: async (_root, args, context) => {
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      const asked = askedOf(args.act, messageId, args);
      if (isRefusal(asked)) return asked;
      const ids = [...new Set(args.ids)];
      if (ids.length === 0 || ids.length > MOST)
        return refuse(
          'unfit-number',
          `Choose 1 to ${MOST} incidents at a time; these are ${ids.length}.`,
          'ids',
        );
      const outcomes: Outcome[] = [];
      for (const id of ids) outcomes.push({ refusal: await actOn(context, id, asked) });
      return outcomes;
    },
  }),
);

type Given = { readonly assignee?: string | null | undefined; readonly tag?: string | null | undefined };

function askedOf(type: Act, messageId: MessageId, { assignee, tag: typed }: Given): Asked | Refusal {
  if (type === 'take-up') return { type, messageId };
  if (type === 'give')
    return isUuid(assignee ?? '')
      ? { type, messageId, assignee: assignee as PersonId }
      : refusals.notAnOfficer();
  const tag: Tag | Refusal = readTag(typed ?? '');
  return isRefusal(tag) ? tag : { type, messageId, tag };
}

async function actOn(context: Context, id: string, asked: Asked): Promise<Refusal | null> {
  const incidentId = parseIncident(context, id);
  if (isRefusal(incidentId)) return incidentId;
  const done = await command(context, { incidentId }, asked);
  return isRefusal(done) ? done : null;
}
