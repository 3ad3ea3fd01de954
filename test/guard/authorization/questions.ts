import { isInterfaceType } from 'graphql';
import { schema } from '../../../server/graphql/schema.ts';
import type { Answer, TestServer } from '../../kit/server.ts';
import { QUERY_ARGUMENTS } from './arguments.ts';
import type { Asked, Ground } from './ground.ts';
import * as ways from './ways.ts';

/** Everything below one query, with one set of arguments. */
export type Question = {
  readonly asked: ways.RootField;
  readonly given: object;
  readonly ways: readonly ways.Way[];
  /** The type that a global id names; null for what is not asked by global id. */
  readonly only: string | null;
};
export type Single = { readonly asked: ways.RootField; readonly given: object; readonly way: ways.Way };

/** Every pair below every query, by its shortest way from there. */
export async function everyQuestion(needful: TestServer, ground: Ground): Promise<Question[]> {
  const queries = ways.rootFields(schema).filter(({ root }) => root === 'Query');
  const plain: Question[] = [];
  for (const asked of queries.filter((query) => !isByNode(query))) {
    const sets = (await QUERY_ARGUMENTS[asked.field.name]?.(ground)) ?? [{}];
    for (const given of sets) plain.push({ asked, given, ways: ways.waysBelow(schema, asked), only: null });
  }
  const ids = await idsShown(needful, ground, plain);
  return [...plain, ...queries.filter(isByNode).flatMap((asked) => everyNode(asked, ids))];
}

function isByNode({ field }: ways.RootField): boolean {
  return field.name === 'node' || field.name === 'nodes';
}

/** The same once more by global id, of every type that has one: one by `node`, both that are known by `nodes`. */
function everyNode(asked: ways.RootField, ids: ReadonlyMap<string, readonly string[]>): Question[] {
  const below = ways.waysBelow(schema, asked);
  return [...ids].flatMap(([only, found]) => {
    const mine = below.filter(({ steps }) => steps[0] === undefined || steps[0].on === only);
    const given = asked.field.name === 'nodes' ? { ids: found } : { id: found[0] };
    return [{ asked, given, ways: mine, only }];
  });
}

/** Two ids of each type that has one, as the officer or the administrator is shown them. */
async function idsShown(needful: TestServer, ground: Ground, plain: readonly Question[]) {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('The schema has no Node');
  const ids = new Map<string, string[]>();
  for (const { name } of schema.getPossibleTypes(node)) {
    const singles = plain.flatMap(apart).filter(({ way }) => way.to === `${name}.id`);
    // Of members those who hold a designation: whoever asks about themselves sees more.
    const others = singles.filter(({ way }) => way.from !== 'Query.people');
    const found = new Set<string>();
    for (const single of others.length > 0 ? others : singles) {
      for (const who of ['officer', 'administrator'] as const) {
        const { data } = await putOne(needful, ground.callers[who], single);
        for (const id of ways.valuesAt(data, single.way)) found.add(String(id));
      }
    }
    if (found.size === 0)
      throw new Error(`No ${name} was shown to officer or administrator: give practice north one.`);
    ids.set(name, [...found].slice(0, 2));
  }
  return ids;
}

function apart({ asked, given, ways: all }: Question): Single[] {
  return all.map((way) => ({ asked, given, way }));
}

function putOne(needful: TestServer, as: Asked, { asked, way, given }: Single): Promise<Answer> {
  return needful.ask(as.headers, ways.operationFor(asked, way, given), given, as.org);
}

/**
 * Puts every question, and hands on what was answered for each pair. Everything below a query is asked for at once.
 * What was refused has its answer by that; what the refusals may have hidden is asked for again without them.
 */
export async function putAll(
  needful: TestServer,
  as: Asked,
  questions: readonly Question[],
  look: (single: Single, answer: Answer) => void,
): Promise<void> {
  const open = questions.values();
  const asker = async () => {
    for (const question of open) {
      const { asked, given, only } = question;
      const all = ways.operationForAll(schema, asked, given, only);
      const answer = await needful.ask(as.headers, all, given, as.org);
      if (!isWhole(answer)) await putWithoutRefused(needful, as, question, answer, look);
      else for (const single of apart(question)) look(single, answer);
    }
  };
  await Promise.all(Array.from({ length: 4 }, asker));
}

async function putWithoutRefused(
  needful: TestServer,
  as: Asked,
  question: Question,
  first: Answer,
  look: (single: Single, answer: Answer) => void,
): Promise<void> {
  const { asked, given } = question;
  let left = question.ways;
  let answer = first;
  for (let known = false; !isWhole(answer); known = true) {
    const refused = refusedBy(answer);
    const open = left.filter((way) => !isUnder(ways.pathOf(way), refused));
    // The first answer has every way to a pair, and may refuse one that is not asked here. Later ones without a place
    // among what was asked tell nothing: each alone does.
    if (open.length === 0 || (known && open.length === left.length)) break;
    for (const way of left) if (!open.includes(way)) look({ asked, given, way }, answer);
    left = open;
    answer = await needful.ask(as.headers, ways.operationForSome(asked, left, given), given, as.org);
  }
  for (const way of left) {
    const single = { asked, given, way };
    look(single, isWhole(answer) ? answer : await putOne(needful, as, single));
  }
}

function refusedBy({ errors = [] }: Answer): ReadonlySet<string> {
  const paths = errors.map(({ path = [] }) => path.filter((part) => typeof part === 'string').join('.'));
  return new Set(paths);
}

function isUnder(path: string, refused: ReadonlySet<string>): boolean {
  const parts = path.split('.');
  return parts.some((_, at) => refused.has(parts.slice(0, at + 1).join('.')));
}

/** Nothing was refused, or the query itself was, with all that is below it. */
function isWhole({ status, errors }: Answer): boolean {
  if (errors === undefined || status === 401 || status === 403) return true;
  return errors.every(({ path, extensions }) => path?.length === 1 && extensions?.code === 'FORBIDDEN');
}

export function codesOf({ errors }: Answer): string[] {
  return errors?.flatMap(({ extensions }) => extensions?.code ?? []) ?? [];
}
