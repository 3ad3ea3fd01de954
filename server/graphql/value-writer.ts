import {
  type FieldNode,
  GraphQLBoolean,
  type GraphQLField,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  GraphQLString,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from './context.ts';

/** The JSON text of a value. */
export type ValueWriter = (value: unknown, context: Context) => string;

export const TYPE_NAME = '__typename';

/** Thrown while a writer is made: the selection has something that it does not know how to write. */
export class Unwritable extends Error {}

/**
 * Makes the function that writes values of this type with these fields. It is put together as source, every field in its
 * place, as PostgreSQL or a template language would: a loop over descriptions of fields takes twice as long. Its text
 * consists of the names of the schema, which GraphQL bounds to letters, digits and underscores, and of nothing else.
 *
 * Resolvers below it are synchronous, and look at nothing but their parent and the context: one that gives a promise, or
 * looks at its arguments or at `info`, fails.
 * @throws Unwritable
 */
export function valueWriter(type: GraphQLOutputType, selected: SelectionSetNode | undefined): ValueWriter {
  const known: unknown[] = [];
  const source: Source = { keep: (thing) => `known[${known.push(thing) - 1}]`, variables: 0 };
  const body = written(source, type, 'value', selected);
  const make = new Function('known', 'quoted', 'plain', 'missing', 'none', around(body, known.length));
  return make(known, quoted, plain, missing, Object.freeze({})) as ValueWriter;
}

/** What is written so far: things of the schema that the text mentions, and how many variables it has. */
type Source = { readonly keep: (thing: unknown) => string; variables: number };

function around(body: string, count: number): string {
  const constants = Array.from({ length: count }, (_, at) => `const known${at} = known[${at}];`).join('\n');
  const named = body.replaceAll(/known\[(\d+)\]/g, 'known$1');
  return `'use strict'; ${constants}\nreturn (value, context) => { let text = ''; ${named} return text; };`;
}

/** Statements that append the JSON of an expression to `text`. */
function written(
  source: Source,
  type: GraphQLOutputType,
  expression: string,
  selected: SelectionSetNode | undefined,
): string {
  source.variables += 1;
  const name = `value${source.variables}`;
  const nullable = isNonNullType(type) ? type.ofType : type;
  const present = presentValue(source, nullable, name, selected);
  const absent = isNonNullType(type) ? `missing(${source.keep(type)});` : `text += 'null';`;
  return `const ${name} = ${expression}; if (${name} == null) ${absent} else { ${present} }\n`;
}

function presentValue(
  source: Source,
  type: GraphQLOutputType,
  name: string,
  selected: SelectionSetNode | undefined,
): string {
  if (isLeafType(type)) return `text += ${leaf(source, type, name)};`;
  if (isObjectType(type)) return `text += '{'; ${fieldsOf(source, type, name, selected)} text += '}';`;
  if (!isListType(type)) throw new Unwritable(`A value of ${type} may be of several types`);
  const each = written(source, type.ofType, `${name}[at${name}]`, selected);
  return `text += '['; for (let at${name} = 0; at${name} < ${name}.length; at${name} += 1) {
    if (at${name} > 0) text += ',';
    ${each} } text += ']';`;
}

function fieldsOf(
  source: Source,
  type: Extract<GraphQLNamedType, { getFields(): unknown }>,
  parent: string,
  selected: SelectionSetNode | undefined,
): string {
  const known = type.getFields() as Readonly<Record<string, GraphQLField<unknown, unknown>>>;
  const fields = plainFields(selected).map((node, at) => {
    const key = `text += '${at === 0 ? '' : ','}"${keyOf(node)}":';`;
    if (node.name.value === TYPE_NAME) return `${key} text += '"${type.name}"';`;
    const field = known[node.name.value];
    if (field === undefined || field.args.length > 0)
      throw new Unwritable(`${node.name.value} asks for more`);
    const value =
      field.resolve === undefined
        ? `${parent}.${field.name}`
        : `${source.keep(field.resolve)}(${parent}, none, context)`;
    return `${key} ${written(source, field.type, value, node.selectionSet)}`;
  });
  return fields.join('\n');
}

/** Fields alone, each under a name of its own. */
export function plainFields(selected: SelectionSetNode | undefined): readonly FieldNode[] {
  const { selections = [] } = selected ?? {};
  const fields = selections.filter((selection) => selection.kind === 'Field');
  const isPlain =
    fields.length === selections.length &&
    fields.every(({ directives = [] }) => directives.length === 0) &&
    new Set(fields.map(keyOf)).size === fields.length;
  if (!isPlain) throw new Unwritable('Fragments, directives and doubled fields are not written');
  return fields;
}

export function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** An expression of the JSON of a leaf that is not null. What is plainly of its type needs not be serialized first. */
function leaf(source: Source, type: GraphQLLeafType, name: string): string {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map((each) => [each.value, `"${each.name}"`]));
    return `${source.keep(names)}.get(${name}) ?? missing(${source.keep(type)})`;
  }
  const serialized = `plain(${source.keep(type)}, ${name})`;
  if (type === GraphQLString || type === GraphQLID)
    return `typeof ${name} === 'string' ? quoted(${name}) : ${serialized}`;
  if (type === GraphQLInt) return `(${name} | 0) === ${name} ? ${name} : ${serialized}`;
  return type === GraphQLBoolean ? `${name} === true ? 'true' : ${serialized}` : serialized;
}

function plain(type: Exclude<GraphQLLeafType, { getValues(): unknown }>, value: unknown): string {
  const serialized = type.serialize(value);
  return typeof serialized === 'string' ? quoted(serialized) : JSON.stringify(serialized);
}

function missing(type: GraphQLOutputType): never {
  throw new Error(`There is nothing where ${type} was promised`);
}

/** What JSON says in another way (RFC 8259, 7), and half a character of UTF-16, which has no UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must be found
const UNPLAIN = /[\u0000-\u001f"\\\ud800-\udfff]/;

function quoted(text: string): string {
  return UNPLAIN.test(text) ? JSON.stringify(text) : `"${text}"`;
}
