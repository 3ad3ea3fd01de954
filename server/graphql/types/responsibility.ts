import type { Bearer, Part, Responsibility } from '@needful/shared/domain/charter/responsibilities.ts';
import { builder } from '../builder.ts';
import { BearerEnum, PartEnum } from './enums.ts';

const PartBorneType = builder
  .objectRef<{ readonly bearer: Bearer; readonly part: Part }>('PartBorne')
  .implement({
    description: 'What part somebody has in a decision.',
    authScopes: { member: true },
    fields: (t) => ({
      bearer: t.expose('bearer', { type: BearerEnum, description: 'Who.' }),
      part: t.expose('part', { type: PartEnum, description: 'What part.' }),
    }),
  });

export const ResponsibilityType = builder
  .objectRef<Responsibility & { readonly id: string }>('Responsibility')
  .implement({
    description: 'A decision, and who is accountable, responsible, consulted or informed.',
    authScopes: { member: true },
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Stable name of the decision.' }),
      decision: t.exposeString('decision', { description: 'What is decided.' }),
      citation: t.exposeString('citation', { description: 'Where it comes from.' }),
      otherwise: t.exposeString('otherwise', {
        nullable: true,
        description: 'What is different where both lead together, or somebody is recused.',
      }),
      parts: t.field({
        type: [PartBorneType],
        description: 'Who has which part.',
        resolve: ({ parts }) =>
          Object.entries(parts).map(([bearer, part]) => ({ bearer: bearer as Bearer, part })),
      }),
    }),
  });
