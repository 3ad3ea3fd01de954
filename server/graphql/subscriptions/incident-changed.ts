import { type Change, changesSince } from '../../read/changes.ts';
import { builder } from '../builder.ts';
import { type Context, placeOf } from '../context.ts';
import { badInput } from '../faults.ts';
import { incidentGlobalId } from '../global-id.ts';

/** Events read at once while catching up. */
const BATCH = 500;

const IncidentChanged = builder.objectRef<Change>('IncidentChanged').implement({
  description: 'Something happened to an incident: which, and the number of it. What it was is asked for.',
  authScopes: { officer: true },
  fields: (t) => ({
    incidentId: t.id({
      description: 'Id of the incident.',
      resolve: ({ incidentId }, _args, context) => incidentGlobalId(placeOf(context).org, incidentId),
    }),
    sequence: t.exposeInt('sequence', { description: 'Its number in the organization\u2019s history.' }),
  }),
});

builder.subscriptionField('incidentChanged', (t) =>
  t.field({
    type: IncidentChanged,
    authScopes: { officer: true },
    description:
      'Every change after `since`, in order and without gaps, then each new one as it is committed.',
    args: {
      since: t.arg.int({ required: true, description: 'The last number seen; `queueHead` to begin with.' }),
    },
    subscribe: (_root, { since }, context) => {
      if (since < 0) throw badInput('since is a number of the history: 0 or more.');
      return follow(context, since);
    },
    resolve: (change) => change,
  }),
);

async function* follow(context: Context, since: number): AsyncGenerator<Change> {
  const { org } = placeOf(context);
  let seen = since;
  for await (const head of context.feed.heads(org, context.ended)) {
    if (!(await context.stillOfficer())) return;
    while (seen < Number(head)) {
      const changes = await changesSince(context.pool, org, seen, BATCH);
      if (changes.length === 0) break;
      for (const change of changes) yield change;
      seen = changes.at(-1)?.sequence ?? seen;
    }
  }
}
