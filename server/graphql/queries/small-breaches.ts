import { builder } from '../builder.ts';
import { smallBreaches } from '../small-breaches.ts';
import { SmallBreachType } from '../types/small-breach.ts';

builder.queryField('smallBreaches', (t) =>
  t.field({
    type: [SmallBreachType],
    authScopes: { officer: true },
    description:
      'The worklist of a year: breaches of fewer than 500 people, for HHS within 60 days after its end.',
    args: { year: t.arg.int({ required: true }) },
    resolve: async (_root, { year }, context) => [...(await smallBreaches(context, year))],
  }),
);
