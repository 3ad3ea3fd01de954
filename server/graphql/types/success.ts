import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';

type SchemaTypes = typeof builder.$inferSchemaTypes;

/** The success of a mutation that answers one thing, under one name. */
export function successOf<Shape extends object>(
  name: string,
  field: string,
  type: ObjectRef<SchemaTypes, Shape>,
) {
  return builder.objectRef<Shape>(name).implement({
    description: 'It was done.',
    authScopes: { submitter: true },
    fields: (t) => ({
      [field]: t.field({ type, description: 'How it stands now.', resolve: (shape) => shape as never }),
    }),
  });
}
