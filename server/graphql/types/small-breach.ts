import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { incidentGlobalId } from '../global-id.ts';
import type { SmallBreach } from '../small-breaches.ts';

export const SmallBreachType = builder.objectRef<SmallBreach>('SmallBreach').implement({
  description: 'A breach of fewer than 500 people that goes to HHS with its year, one sheet each.',
  authScopes: { officer: true },
  fields: (t) => ({
    incident: t.id({
      description: 'Its incident.',
      resolve: ({ incident }, _args, context) => incidentGlobalId(placeOf(context).org, incident),
    }),
    reference: t.exposeString('reference', { description: 'Its reference.' }),
    due: t.exposeString('due', { nullable: true, description: 'The last day.' }),
    isFiled: t.exposeBoolean('isFiled', { description: 'It was reported to HHS.' }),
    standing: t.exposeString('standing', { description: 'Why it is owed.' }),
    missing: t.exposeStringList('missing', { description: 'What its sheet still lacks.' }),
  }),
});
