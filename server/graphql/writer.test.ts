import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLScalarType, graphqlSync, isEnumType, parse } from 'graphql';
import { expect, it } from 'vitest';
import { compileHot } from './compiled.ts';
import type { Context } from './context.ts';
import { writerOf } from './writer.ts';

const schema = buildSchema(`
  scalar Day
  enum Colour { RED GREEN }
  type Query { things(first: Int = 2): [Thing!] thing: Thing! any: Any }
  type Thing { id: ID! name: String colour: Colour day: Day whole: Int is: Boolean weight: Float tags: [String!]! parent: Thing sized(by: Int): Int }
  union Any = Thing
`);
const colour = schema.getType('Colour');
if (isEnumType(colour)) for (const each of colour.getValues()) each.value = each.name.toLowerCase();
const day = schema.getType('Day');
if (day instanceof GraphQLScalarType) day.serialize = (value) => (value as Date).toISOString().slice(0, 10);

const THING = {
  id: '1',
  name: 'a "quoted" \\ line\n\u0007 \u2028 \ud800 and \u{1f600}',
  colour: 'green',
  day: new Date('2026-11-22'),
  whole: 7,
  is: false,
  weight: 1.5,
  tags: ['', 'x'],
  parent: {
    id: 2,
    name: null,
    colour: null,
    day: null,
    whole: null,
    is: true,
    weight: null,
    tags: [],
    parent: null,
  },
};
let things: unknown = [];
const root = schema.getQueryType()?.getFields() ?? {};
for (const [name, value] of [
  ['things', (_root: unknown, { first }: { first: number }) => (things as unknown[]).slice(0, first)],
  ['thing', () => things],
] as const)
  if (root[name] !== undefined) root[name].resolve = value;

const context = {} as Context;
const FIELDS = '__typename id name colour when: day whole is weight tags';

it.each([
  [`{ __typename all: things { ${FIELDS} parent { ${FIELDS} } } }`, [THING, THING, THING], {}],
  [`query ($n: Int!) { things(first: $n) { ${FIELDS} } }`, [THING, THING], { n: 1 }],
  [`{ things { id } }`, [], {}],
  [`{ thing { ${FIELDS} parent { id } } }`, THING.parent, {}],
])('writes what GraphQL itself answers: %s', async (text, given, variables) => {
  things = given;
  const document = parse(text);
  const answer = graphqlSync({ schema, source: text, variableValues: variables });
  expect(answer.errors).toBeUndefined();
  expect(await writerOf(schema, document)?.(context, variables)).toBe(JSON.stringify(answer));
});

it.each([
  ['nothing where something was promised', { ...THING, tags: null }, {}],
  ['nothing within a list of what was promised', { ...THING, tags: [null] }, {}],
  ['a value that is none of the enum', { ...THING, colour: 'blue' }, {}],
  ['a number that is no Int', { ...THING, whole: 2 ** 40 }, {}],
  ['a promise', { ...THING, name: Promise.resolve('late') }, {}],
])('says nothing of %s', async (_what, given, variables) => {
  things = given;
  const write = writerOf(schema, parse(`{ thing { ${FIELDS} } }`));
  await expect(write?.(context, variables)).rejects.toThrow();
});

it('says nothing where a variable is unfit', async () => {
  const write = writerOf(schema, parse(`query ($n: Int!) { things(first: $n) { id } }`));
  await expect(write?.(context, { n: 'many' })).rejects.toThrow('many');
});

it.each([
  'mutation { thing { id } }',
  '{ thing { ...part } } fragment part on Thing { id }',
  '{ thing { ... on Thing { id } } }',
  '{ thing { id @skip(if: false) } }',
  '{ thing { id id } }',
  '{ thing { sized(by: 1) } }',
  '{ any { __typename } }',
])('does not know how to write %s', (text) => {
  expect(writerOf(schema, parse(text))).toBeUndefined();
});

it('writes every hot query of the build', () => {
  const documents = JSON.parse(
    readFileSync(new URL('../generated/documents.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;
  const queries = [...compileHot(documents)].filter(([id]) => documents[id]?.startsWith('query'));
  expect(queries.length).toBeGreaterThan(2);
  expect(queries.filter(([, { write }]) => write === undefined)).toEqual([]);
});
