import pg from 'pg';

/** The columns of a statement, as PostgreSQL describes them. */
export type RowDescription = readonly { readonly name: string; readonly dataTypeID: number }[];

/** A row as an object, of what PostgreSQL sent as text. */
export type RowMaker = (texts: readonly (string | null)[]) => pg.QueryResultRow;

type Parse = (text: string) => unknown;
const { TEXT, VARCHAR, UUID } = pg.types.builtins;
/** What stands there as it is meant, which a parser would only hand back. */
const AS_THEY_COME: ReadonlySet<number> = new Set([TEXT, VARCHAR, UUID]);

/** @param types reads the columns in another way than `pg` does */
export function rowMaker(columns: RowDescription, types: pg.CustomTypesConfig | undefined): RowMaker {
  const names = columns.map(({ name }) => name);
  const parsers = columns.map(({ dataTypeID }) => parserOf(dataTypeID, types));
  // Rows of one statement are alike: copies of this one have its properties from the start.
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return (texts) => {
    const row: pg.QueryResultRow = { ...empty };
    for (let at = 0; at < names.length; at += 1) {
      const text = texts[at] ?? null;
      const parse = parsers[at];
      if (text !== null) row[names[at] as string] = parse === undefined ? text : parse(text);
    }
    return row;
  };
}

/** Of a statement that has none. */
export function noRows(): never {
  throw new Error('A row came that was not described');
}

function parserOf(type: number, types: pg.CustomTypesConfig | undefined): Parse | undefined {
  if (types === undefined && AS_THEY_COME.has(type)) return undefined;
  return (types ?? pg.types).getTypeParser(type, 'text') as Parse;
}
