import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * One row inserted through `pg` behind plain node:http: no sign-in, no validation, no routing, no notices. With
 * HISTORY set it also keeps a hash chain an organization, as plainly as that can be done: the head is locked, the link
 * inserted, the head moved.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 6 });
await pool.query(`create schema if not exists bench;
  create table if not exists bench.plain (org_id uuid, id uuid, body text, at timestamptz default now(), primary key (org_id, id));
  create table if not exists bench.link (org_id uuid, sequence bigint, hash bytea, primary key (org_id, sequence));
  create table if not exists bench.head (org_id uuid primary key, sequence bigint, hash bytea)`);

const INSERT = { name: 'insert', text: 'insert into bench.plain (org_id, id, body) values ($1, $2, $3)' };
const LOCK = {
  name: 'lock',
  text: `insert into bench.head values ($1, 0, '') on conflict (org_id) do update set org_id = excluded.org_id returning sequence, hash`,
};
const LINK = {
  name: 'link',
  text: `with linked as (insert into bench.link values ($1, $2, $3)) update bench.head set sequence = $2, hash = $3 where org_id = $1`,
};

async function insertOnly(org: string, body: string): Promise<void> {
  await pool.query({ ...INSERT, values: [org, randomUUID(), body] });
}

async function insertWithHistory(org: string, body: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({ ...LOCK, values: [org] });
    const sequence = BigInt(rows[0].sequence) + 1n;
    const hash = createHash('sha256').update(rows[0].hash).update(`${sequence}`).update(body).digest();
    await client.query({ ...INSERT, values: [org, randomUUID(), body] });
    await client.query({ ...LINK, values: [org, sequence, hash] });
    await client.query('commit');
  } finally {
    client.release();
  }
}

const insert = process.env.HISTORY === undefined ? insertOnly : insertWithHistory;

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  await insert(request.url?.slice(1) ?? '', Buffer.concat(chunks).toString());
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"kept":true}');
}).listen(Number(process.env.PORT), '127.0.0.1');
