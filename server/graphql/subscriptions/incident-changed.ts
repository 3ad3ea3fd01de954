import type { Change } from '../../read/changes.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';
import { badInput } from '../faults.ts';
import { incidentGlobalId } from '../global-id.ts';
import { orTooOften } from '../limited.ts';

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
      'Every change after `since` to incidents that are mine to see, in order and none left out, then each new one as it is committed.',
    args: {
      since: t.arg.int({ required: true, description: 'The last number seen; `queueHead` to begin with.' }),
    },
    subscribe: async (_root, { since }, context) => {
      if (since < 0) throw badInput('since is a number of the history: 0 or more.');
      const { org } = placeOf(context);
      const close = await orTooOften(() => context.limits.openStream(personOf(context), org));
      context.ended.addEventListener('abort', close, { once: true });
      return follow(context, since, close);
    },
    resolve: (change) => change,
  }),
);

async function* follow(context: Context, since: number, close: () => void): AsyncGenerator<Change> {
  const { org } = placeOf(context);
  const person = personOf(context);
  let seen = since;
  try {
    for await (const head of context.feed.heads(org, context.ended)) {
      if (!(await context.stillOfficer(head))) return;
      while (seen < Number(head)) {
        const changes = await context.changes.after(org, seen);
        if (changes.length === 0) break;
        for (const change of changes) if (!change.barred.includes(person)) yield change;
        seen = changes.at(-1)?.sequence ?? seen;
      }
    }
  } finally {
    close();
  }
}
