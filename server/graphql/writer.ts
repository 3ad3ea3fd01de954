import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import type { Context } from './context.ts';
import { keyOf, plainFields, TYPE_NAME, Unwritable, valueWriter } from './value-writer.ts';

/**
 * Answers an operation with the JSON text of its whole response.
 * @throws whatever goes wrong on the way; then nothing may be said, and the ordinary way finds the words
 */
export type Writer = (context: Context, variables: Record<string, unknown>) => Promise<string>;

/**
 * Writes the answer of a query straight from what its root fields resolve to: a page of the queue has a thousand fields,
 * and an object made of them only to be written as JSON costs more than to read them. Undefined for a mutation, which
 * must not be carried out again where the writing fails, and for what `valueWriter` does not know.
 */
export function writerOf(schema: GraphQLSchema, document: DocumentNode): Writer | undefined {
  const operation = getOperationAST(document);
  const type = schema.getQueryType();
  if (operation?.operation !== 'query' || type == null) return undefined;
  try {
    const fields = type.getFields();
    const roots = plainFields(operation.selectionSet).map((node) =>
      node.name.value === TYPE_NAME
        ? async () => `"${keyOf(node)}":"${type.name}"`
        : rootWriter(fields[node.name.value], node),
    );
    return async (context, variables) => {
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      if (coerced === undefined) throw errors[0];
      const written = await Promise.all(roots.map((write) => write(context, coerced)));
      return `{"data":{${written.join(',')}}}`;
    };
  } catch (error) {
    if (error instanceof Unwritable) return undefined;
    throw error;
  }
}

function rootWriter(field: GraphQLField<unknown, unknown> | undefined, node: FieldNode) {
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) throw new Unwritable('A root field resolves by itself');
  const write = valueWriter(field.type, node.selectionSet);
  return async (context: Context, variables: Record<string, unknown>) => {
    const given = getArgumentValues(field, node, variables);
    return `"${keyOf(node)}":${write(await resolve(undefined, given, context, NO_INFO), context)}`;
  };
}

/** A resolver that looks at it fails. */
const NO_INFO = undefined as unknown as GraphQLResolveInfo;
