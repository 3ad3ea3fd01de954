import type { PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { type Context, placeOf } from '../context.ts';
import { incidentGlobalId } from '../global-id.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentNameInvolvement', (t) =>
  t.field({
    type: resultOf('IncidentNameInvolvementResult', incidentSuccess('IncidentNameInvolvementSuccess')),
    authScopes: { officer: true },
    description:
      'Names who acted in it, who is named in it, and the functions it concerns: they are recused, and it is routed again. So it is with what was merged into it.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      acted: t.arg.idList({ description: 'Person ids of members who acted in what happened.' }),
      named: t.arg.idList({ description: 'Person ids of members who are named in it.' }),
      functions: t.arg.stringList({
        description: 'Names of functions it concerns; who runs them is recused.',
      }),
      reason: t.arg.string(),
    },
    resolve: async (_root, args, context) => {
      const done = await nameIn(context, args);
      if (isRefusal(done)) return done;
      // The same event: who has a part in it reads none of its reports (164.530(g)). Sent again, it goes on here.
      for (const { incident } of done.merging.taken) {
        const id = incidentGlobalId(placeOf(context).org, incident);
        const also = await nameIn(context, { ...args, id });
        if (isRefusal(also)) return also;
      }
      return done;
    },
  }),
);

type Given = {
  readonly id: string;
  readonly messageId: string;
  readonly acted?: readonly string[] | null | undefined;
  readonly named?: readonly string[] | null | undefined;
  readonly functions?: readonly string[] | null | undefined;
  readonly reason?: string | null | undefined;
};

async function nameIn(context: Context, given: Given): Promise<IncidentState | Refusal> {
  return await officersMessage(
    context,
    given,
    { reason: parseOptionalText('involvement-reason', given.reason, 'reason') },
    (messageId, { reason }) => ({
      type: 'name-involvement',
      messageId,
      acted: [...new Set(given.acted ?? [])] as PersonId[],
      named: [...new Set(given.named ?? [])] as PersonId[],
      functions: [...new Set(given.functions ?? [])],
      reason,
    }),
  );
}
