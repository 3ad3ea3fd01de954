import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export const ROOTS = ['Query', 'Mutation', 'Subscription'] as const;
export type Root = (typeof ROOTS)[number];
export type RootField = { readonly root: Root; readonly field: GraphQLField<unknown, unknown> };

/** One step down: a field, and the object type it is asked of. */
type Step = { readonly on: string; readonly field: string };

/** How to come from a root field to one (type, field) pair by the fewest steps. */
export type Way = {
  /** `Query.people` */
  readonly from: string;
  /** `Membership.email`; the root field itself for the way without steps. */
  readonly to: string;
  readonly steps: readonly Step[];
  /** False where the pair's value is an object, of which only that it is there can be asked. */
  readonly leaf: boolean;
};

export function rootFields(schema: GraphQLSchema): RootField[] {
  return ROOTS.flatMap((root) => {
    const type = schema.getType(root);
    if (!isObjectType(type)) throw new Error(`The schema has no ${root}`);
    return Object.values(type.getFields()).map((field) => ({ root, field }));
  });
}

/** Every pair of the schema, each once: what has to be reached. */
export function everyPair(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/** The ways from one root field to every pair below it. */
export function waysBelow(schema: GraphQLSchema, { root, field }: RootField): Way[] {
  const from = `${root}.${field.name}`;
  const ways: Way[] = [{ from, to: from, steps: [], leaf: isLeaf(field) }];
  const seen = new Set<string>();
  const next = objectsOf(schema, getNamedType(field.type)).map((type) => ({ type, steps: [] as Step[] }));
  for (let place = next.shift(); place !== undefined; place = next.shift()) {
    const { type } = place;
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const below of Object.values(type.getFields())) {
      if (below.args.some(({ type: given }) => isNonNullType(given)))
        throw new Error(`${type.name}.${below.name} demands an argument: teach ways.ts to give it one.`);
      const steps = [...place.steps, { on: type.name, field: below.name }];
      ways.push({ from, to: `${type.name}.${below.name}`, steps, leaf: isLeaf(below) });
      next.push(
        ...objectsOf(schema, getNamedType(below.type)).map((deeper) => ({ type: deeper, steps: [...steps] })),
      );
    }
  }
  return ways;
}

function isLeaf(field: GraphQLField<unknown, unknown>): boolean {
  return !isCompositeType(getNamedType(field.type));
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** An operation that asks for one pair by its way, with these arguments. */
export function operationFor({ root, field }: RootField, way: Way, given: object): string {
  return operation({ root, field }, given, selectionOf(way));
}

/**
 * An operation that asks for everything below a root field at once; below a mutation not for what stands in a node,
 * which the queries ask for by its id.
 * @param only the object type of which to ask, where the root field answers several
 */
export function operationForAll(
  schema: GraphQLSchema,
  asked: RootField,
  given: object,
  only: string | null = null,
): string {
  const type = only === null ? getNamedType(asked.field.type) : schema.getType(only);
  if (type === undefined) throw new Error(`The schema has no ${only}`);
  return operation(asked, given, everythingIn(schema, type, [], asked.root === 'Mutation'));
}

/** An operation that asks for several pairs below one root field, each by its way. */
export function operationForSome(asked: RootField, some: readonly Way[], given: object): string {
  return operation(asked, given, selectionOfAll(some.map(({ steps, leaf }) => ({ steps, leaf }))));
}

function selectionOfAll(some: readonly Pick<Way, 'steps' | 'leaf'>[]): string {
  const here = some.flatMap(({ steps: [step, ...steps], leaf }) => (step ? [{ step, steps, leaf }] : []));
  if (here.length === 0) return some.every(({ leaf }) => leaf) ? '' : '{ __typename }';
  const fields = Map.groupBy(here, ({ step }) => `... on ${step.on} { ${step.field}`);
  return `{ __typename ${[...fields].map(([start, below]) => `${start} ${selectionOfAll(below)} }`).join(' ')} }`;
}

function operation({ root, field }: RootField, given: object, selection: string): string {
  const used = field.args.filter(({ name }) => name in given);
  const missing = field.args.find(({ name, type }) => isNonNullType(type) && !(name in given));
  if (missing !== undefined)
    throw new Error(
      `${root}.${field.name} demands ${missing.name}, and no area of authorization gives it none.`,
    );
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${root.toLowerCase()} ${declared === '' ? '' : `(${declared})`}`;
  return `${head} { ${field.name}${passed === '' ? '' : `(${passed})`} ${selection} }`;
}

function selectionOf({ steps, leaf }: Way): string {
  return steps.reduceRight(
    (inner, { on, field }) => `{ ... on ${on} { ${field} ${inner} } }`,
    leaf ? '' : '{ __typename }',
  );
}

function everythingIn(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  above: readonly string[],
  upToNodes: boolean,
): string {
  if (!isCompositeType(type)) return '';
  const parts = objectsOf(schema, type).map((object) => {
    if (upToNodes && object.getInterfaces().some(({ name }) => name === 'Node'))
      return `... on ${object.name} { id }`;
    const below = [...above, object.name];
    const fields = Object.values(object.getFields())
      .filter((field) => !below.includes(getNamedType(field.type).name))
      .map((field) => `${field.name} ${everythingIn(schema, getNamedType(field.type), below, upToNodes)}`);
    return `... on ${object.name} { ${fields.join(' ')} }`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** What an answer holds at the end of a way: every value that is there. */
export function valuesAt(data: object | null | undefined, way: Way): unknown[] {
  const name = way.from.slice(way.from.indexOf('.') + 1);
  const start = present([(data as Record<string, unknown> | null | undefined)?.[name]]);
  return way.steps.reduce<unknown[]>(
    (values, { field }) => present(values.map((value) => (value as Record<string, unknown>)[field])),
    start,
  );
}

/** Where a way leads, as an error's path without the places in lists. */
export function pathOf({ from, steps }: Way): string {
  return [from.slice(from.indexOf('.') + 1), ...steps.map(({ field }) => field)].join('.');
}

function present(values: readonly unknown[]): unknown[] {
  return values.flat().filter((value) => value !== null && value !== undefined);
}
