import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';

type SchemaTypes = typeof builder.$inferSchemaTypes;

export const RefusalType = builder.objectRef<Refusal>('Refusal').implement({
  description: 'What was asked was not done, and nothing was changed. Says why and what to do.',
  authScopes: { submitter: true },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name of the refusal, e.g. `unknown-kind`.' }),
    message: t.exposeString('message', {
      description: 'What happened and what to do, for a person to read.',
    }),
    field: t.string({
      nullable: true,
      description: 'The input concerned, where there is one.',
      resolve: (refusal) => refusal.field ?? null,
    }),
  }),
});

/** The answer of a mutation: what it did, or a refusal. */
export function resultOf<Success extends object>(name: string, success: ObjectRef<SchemaTypes, Success>) {
  return builder.unionType(name, {
    description: 'What was done, or why it was not.',
    types: [success, RefusalType],
    resolveType: (value) => (isRefusal(value) ? RefusalType : success),
  });
}
