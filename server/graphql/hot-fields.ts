import type { OperationDefinitionNode } from 'graphql';

/**
 * What makes an operation of the build hot: it asks for these root fields alone. It is compiled once at start
 * (`compiled.ts`) and answered by the front (`server/http/front.ts`), since the queue is read all day, and reports come
 * in by the hundred on the morning of an attack.
 */
export const HOT_FIELDS = {
  /** Read by SQL of their own (`server/read/queue.ts`), in a transaction of their own. */
  query: ['incidents', 'queueCounts', 'queueKindCounts', 'queueHead', '__typename'],
  mutation: ['incidentReport', '__typename'],
  subscription: [],
} as const satisfies Record<OperationDefinitionNode['operation'], readonly string[]>;

export function isHot({ operation, selectionSet }: OperationDefinitionNode): boolean {
  const hot: readonly string[] = HOT_FIELDS[operation];
  return selectionSet.selections.every(
    (selection) => selection.kind === 'Field' && hot.includes(selection.name.value),
  );
}

export function asksFor({ selectionSet }: OperationDefinitionNode, field: string): boolean {
  return selectionSet.selections.some((each) => each.kind === 'Field' && each.name.value === field);
}
