import type pg from 'pg';

/** One value over every row of an organization in every table, as an administrator sees them: equal means that nothing changed. */
export async function fingerprint(admin: pg.Client, org: string): Promise<string> {
  const { rows } = await admin.query<{ value: string }>({
    name: 'fingerprint',
    text: await ofEveryTable(admin),
    values: [org],
  });
  return rows.map(({ value }) => value).join();
}

/** The one statement, for a connection: a query a table takes ten thousands of them in a run. */
const statements = new WeakMap<pg.Client, Promise<string>>();

function ofEveryTable(admin: pg.Client): Promise<string> {
  const known = statements.get(admin) ?? compose(admin);
  statements.set(admin, known);
  return known;
}

async function compose(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'needful' and c.relkind in ('r', 'p') order by 1`,
  );
  return (
    rows
      .map(({ name }) => name)
      // Mails of what was done before are written by jobs, a moment later.
      .filter((name) => name !== 'officer_mail')
      .map((name) => {
        const column = name === 'organization' ? 'id' : 'org_id';
        const row = rowOf(name);
        return `select '${name}' || coalesce(md5(string_agg(${row}, chr(10) order by ${row})), '') as value
                from needful.${name} t where ${column} = $1`;
      })
      .join(' union all ')
  );
}

/** A reviewer's token too is written by a job, as its mail is handed over; all else of the link stays as it was. */
function rowOf(table: string): string {
  return table === 'outside_link' ? "(to_jsonb(t) - 'token_hash')::text" : 't::text';
}
