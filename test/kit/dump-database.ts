import pg from 'pg';

/** Everything a superuser can read: each row of each table, materialized view and sequence of every schema. */
export async function dumpDatabase(adminUrl: string): Promise<Buffer> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'm', 'S') and n.nspname not like 'pg_toast%'`,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) texts.push(await dumpTable(client, name));
    return Buffer.from(texts.join('\n'));
  } finally {
    await client.end();
  }
}

/** A row as text holds each bytea in hexadecimal and everything else as PostgreSQL prints it. */
async function dumpTable(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
  return [name, ...rows.map(({ row }) => row)].join('\n');
}
