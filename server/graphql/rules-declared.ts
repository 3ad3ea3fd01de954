import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';

/** Types whose values carry no data of their own: a page's edges and the union's parts speak through their nodes. */
const STRUCTURAL = /^(PageInfo|.*Connection|.*Edge)$/;

/**
 * Refuses by default: every field of the root types, and every other type, must declare who may read it.
 * @throws Error naming what has no rule
 */
export function assertEveryRuleDeclared(schema: GraphQLSchema): void {
  const missing = withoutRule(schema);
  if (missing.length > 0) throw new Error(`These declare no authorization rule: ${missing.join(', ')}`);
}

/** Fields and types without a rule, by name. */
export function withoutRule(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((root) => (root == null ? [] : fieldsWithoutRule(root)));
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      isObjectType(type) &&
      !type.name.startsWith('__') &&
      !roots.includes(type) &&
      !STRUCTURAL.test(type.name) &&
      !hasRule(type),
  );
  return [...fields, ...types.map((type) => type.name)];
}

function fieldsWithoutRule(root: GraphQLObjectType): string[] {
  return Object.values(root.getFields())
    .filter((field) => !hasRule(field))
    .map((field) => `${root.name}.${field.name}`);
}

function hasRule({ extensions }: { extensions: unknown }): boolean {
  const { pothosOptions } = extensions as { pothosOptions?: { authScopes?: unknown } };
  return pothosOptions?.authScopes !== undefined;
}
