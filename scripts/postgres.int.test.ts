import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPidFile } from './postgres/pid-file.ts';
import { sweepCluster } from './postgres/sweep.ts';
import { startEmbedded } from './postgres.ts';
import { ROOT } from './root.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'needful-embedded-'));
  chmodSync(dataDir, 0o711);
});

afterEach(() => sweepCluster(dataDir));

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the database in a Node of its own, which is then killed: the server stays behind. */
async function startAndKill(): Promise<void> {
  const code = `const { startEmbedded } = await import(${JSON.stringify(`${ROOT}/scripts/postgres.ts`)});
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} }); console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const pid = () => readPidFile(join(dataDir, 'postgres'))?.pid;

describe('the embedded PostgreSQL', { timeout: 60_000 }, () => {
  test('listens on 127.0.0.1 alone, with roles that are no superusers and passwords of its own', async () => {
    const server = await startEmbedded({ dataDir });
    expect(await ask(server.adminUrl, `show listen_addresses`)).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const roles = await ask(
      server.adminUrl,
      `select rolname as name, rolsuper as super, rolcreaterole as creates, rolinherit as inherits, rolcanlogin as login
         from pg_roles where rolname like 'needful%' order by 1`,
    );
    expect(roles).toEqual([
      { name: 'needful_app', super: false, creates: false, inherits: true, login: false },
      { name: 'needful_auth', super: false, creates: false, inherits: true, login: false },
      { name: 'needful_jobs', super: false, creates: false, inherits: true, login: false },
      { name: 'needful_owner', super: false, creates: true, inherits: true, login: true },
      { name: 'needful_server', super: false, creates: false, inherits: false, login: true },
    ]);
    expect(await ask(server.serverUrl, 'select current_user::text as name')).toEqual([
      { name: 'needful_server' },
    ]);
    const wrong = new URL(server.ownerUrl);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    await server.stop();
    expect(pid()).toBeUndefined();
  });

  test('keeps its data, passwords and port from one start to the next', async () => {
    const first = await startEmbedded({ dataDir });
    await ask(first.ownerUrl, 'create schema kept; create table kept.leaf as select 7 as number');
    await first.stop();
    const second = await startEmbedded({ dataDir });
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, 'select number from kept.leaf')).toEqual([{ number: 7 }]);
    await second.stop();
  });

  test('is taken up again when the Node that started it was killed', async () => {
    await startAndKill();
    const left = pid();
    const server = await startEmbedded({ dataDir });
    expect(pid()).toBe(left);
    expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(pid()).toBeUndefined();
  });

  test('starts over the pid file of a server that is gone, though its number belongs to another process now', async () => {
    await (await startEmbedded({ dataDir })).stop();
    writeFileSync(
      join(dataDir, 'postgres/postmaster.pid'),
      `${process.pid}\n/elsewhere\n0\n1\n\n127.0.0.1\n\nready\n`,
    );
    const server = await startEmbedded({ dataDir });
    expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test('starts after a power cut in the middle of its first preparation', async () => {
    mkdirSync(join(dataDir, 'postgres.unfinished/cluster'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.unfinished/cluster/PG_VERSION'), '18\n');
    const server = await startEmbedded({ dataDir });
    expect(existsSync(join(dataDir, 'postgres.unfinished'))).toBe(false);
    await server.stop();
  });

  test('refuses a second start on the same data while the first runs, and allows it after', async () => {
    const first = await startEmbedded({ dataDir });
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      `Needful is already running on ${dataDir} (process ${process.pid}).`,
    );
    await first.stop();
    await (await startEmbedded({ dataDir })).stop();
  });

  test('is started again when it is killed, and loses nothing it had acknowledged', async () => {
    const told: string[] = [];
    const server = await startEmbedded({ dataDir, tell: (sentence) => told.push(sentence) });
    await ask(server.ownerUrl, 'create schema kept; create table kept.leaf as select 7 as number');
    const killed = pid() ?? 0;
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => told, { timeout: 30_000 }).toContain('The database runs again.');
    expect(pid()).not.toBe(killed);
    expect(await ask(server.ownerUrl, 'select number from kept.leaf')).toEqual([{ number: 7 }]);
    await server.stop();
  });

  test('is still watched after one of its workers was killed, when it refuses connections until it has recovered', async () => {
    const told: string[] = [];
    const server = await startEmbedded({ dataDir, tell: (sentence) => told.push(sentence) });
    const runsAgain = () => told.filter((sentence) => sentence === 'The database runs again.').length;
    const [worker] = await ask(
      server.adminUrl,
      `select pid from pg_stat_activity where application_name = 'needful watch'`,
    );
    process.kill(Number(worker?.pid), 'SIGKILL');
    await expect.poll(runsAgain, { timeout: 30_000 }).toBe(1);
    process.kill(pid() ?? 0, 'SIGKILL');
    await expect.poll(runsAgain, { timeout: 30_000 }).toBe(2);
    await server.stop();
  });

  test('writes no value of a failed statement into its log', async () => {
    const server = await startEmbedded({ dataDir });
    const canary = 'Jane Canary 000-00-0000';
    await expect(ask(server.ownerUrl, `select '${canary}'::uuid`)).rejects.toThrow('invalid input syntax');
    await ask(server.ownerUrl, 'create schema kept; create table kept.leaf (name text primary key)');
    const twice = `insert into kept.leaf values ('${canary}'), ('${canary}')`;
    await expect(ask(server.ownerUrl, twice)).rejects.toThrow('duplicate key');
    const log = readFileSync(join(dataDir, 'postgres/server.log'), 'utf8');
    await server.stop();
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain(canary);
  });
});
