import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { needful } from '../kit/command.ts';
import {
  type DebianPostgres,
  loginUrl,
  makeNeedfulDatabase,
  startDebianPostgres,
} from '../kit/debian-postgres.ts';
import { type Environment, environmentFor, startServerProcess } from '../kit/server-process.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';

const folder = makeTemporaryDirectory('database-tls');
let cluster: DebianPostgres;
let production: Environment;

/** Signs its own certificate, for the name `host`. @returns its path */
function certificate(host: string): string {
  const [key, cert] = [`${host}.key`, `${host}.pem`].map((name) => join(folder.path, name));
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const named = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const files = ['-keyout', `${key}`, '-out', `${cert}`];
  execFileSync('openssl', ['req', '-x509', ...made, ...named, ...files], { stdio: 'ignore' });
  return join(folder.path, host);
}

/** Puts a certificate where PostgreSQL looks for its own, readable for it alone. */
function install(from: string): void {
  const { uid, gid } = statSync(cluster.folder);
  for (const [suffix, name] of [
    ['key', 'server.key'],
    ['pem', 'server.crt'],
  ]) {
    const path = join(cluster.folder, name ?? '');
    copyFileSync(`${from}.${suffix}`, path);
    chmodSync(path, 0o600);
    chownSync(path, uid, gid);
  }
}

function by(host: string, ca: string): string {
  const url = new URL(loginUrl(cluster, 'needful_server', 'server'));
  url.hostname = host;
  url.search = `sslmode=verify-full&sslrootcert=${ca}.pem`;
  return url.href;
}

beforeAll(async () => {
  cluster = await startDebianPostgres();
  const database = await makeNeedfulDatabase(cluster);
  install(certificate('localhost'));
  // Nobody but the superuser of this test gets in without TLS any more.
  const allowed = ['host all postgres 127.0.0.1/32 scram-sha-256', 'hostssl all all all scram-sha-256'];
  writeFileSync(join(cluster.folder, 'pg_hba.conf'), `${allowed.join('\n')}\n`);
  await cluster.run('alter system set ssl = on', 'select pg_reload_conf()');
  const { DATABASE_OWNER_URL: _, ...environment } = await environmentFor(database);
  production = {
    ...environment,
    NODE_ENV: 'production',
    NEEDFUL_ANY_DOCUMENT: 'false',
    NEEDFUL_ORIGIN: 'https://needful.clinic.example',
    DATABASE_URL: by('localhost', join(folder.path, 'localhost')),
  };
}, 60_000);

afterAll(async () => {
  await cluster.stop();
  await folder.remove();
});

/** Why a server with this database does not start. */
async function refusal(databaseUrl: string): Promise<string> {
  const config = readConfig({ ...production, DATABASE_URL: databaseUrl });
  return await compose(config, pino({ level: 'silent' })).then(
    () => 'It started',
    (error: Error) => error.message,
  );
}

describe('with a PostgreSQL that takes TLS alone', () => {
  it('the server starts in production, is ready, and a back-up is taken', async () => {
    const server = await startServerProcess(production);
    const ready = await fetch(`http://127.0.0.1:${production['PORT']}/health/ready`);
    expect(await ready.json()).toEqual({ status: 'ready' });
    await server.stop();
    const admin = new URL(by('localhost', join(folder.path, 'localhost')));
    const { username, password } = new URL(cluster.adminUrl());
    Object.assign(admin, { username, password });
    const to = join(folder.path, 'backup');
    const { code, said } = await needful({ DATABASE_ADMIN_URL: admin.href }, 'backup', '--to', to);
    expect([code, said]).toEqual([0, expect.stringContaining('Backed up')]);
  }, 60_000);

  it('it does not start in the clear, or where the certificate does not say who answers', async () => {
    expect(await refusal(loginUrl(cluster, 'needful_server', 'server'))).toContain('no pg_hba.conf entry');
    expect(await refusal(by('localhost', certificate('stranger.example')))).toContain('self-signed');
    const ours = join(folder.path, 'localhost');
    expect(await refusal(by('127.0.0.1', ours))).toContain("not in the cert's list");
    const other = certificate('other.example');
    install(other);
    await cluster.run('select pg_reload_conf()');
    expect(await refusal(by('localhost', other))).toContain("not in the cert's altnames");
  }, 60_000);
});
