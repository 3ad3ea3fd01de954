import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepCluster } from '../../scripts/postgres/sweep.ts';
import { startEmbedded } from '../../scripts/postgres.ts';
import { Browser } from '../../server/auth/testing/browser.ts';
import { migrate } from '../../server/database/migrate.ts';
import type { DemoPractice } from '../../server/demo.ts';
import { needfulHere as needful } from '../kit/command.ts';
import {
  type DebianPostgres,
  loginUrl,
  makeNeedfulDatabase,
  startDebianPostgres,
} from '../kit/debian-postgres.ts';
import { reportIdsOn, verifyOn } from '../kit/history.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { type Environment, environmentFor, foundDemo, startServerProcess } from '../kit/server-process.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';
import { totpCode } from '../line/totp-code.ts';

const NOTE = 'Synthetic note of before the fire';
const DETAILS =
  'mutation ($r: ID!, $m: ID!, $note: String) { incidentAddDetails(reportId: $r, messageId: $m, answers: [], note: $note) { __typename } }';
const READ =
  'query ($reference: String!) { incidentByReference(reference: $reference) { history { text } } }';

const backups = makeTemporaryDirectory('backups');
const folder = join(backups.path, 'tonight');
let before: DebianPostgres;
let after: DebianPostgres;
let old: Environment;
let fresh: Environment;
let demo: DemoPractice;
let oldCookie: string;
let secret: string;
const reports = { delivered: aReport(), later: aReport(), waiting: aReport() };

beforeAll(async () => {
  [before, after] = await Promise.all([startDebianPostgres(), startDebianPostgres()]);
  const database = await makeNeedfulDatabase(before);
  await before.run(
    `create role needful_backup login bypassrls password 'backup'`,
    'grant pg_read_all_data to needful_backup',
  );
  old = await environmentFor(database);
  fresh = {
    ...old,
    DATABASE_URL: loginUrl(after, 'needful_server', 'another-server'),
    DATABASE_OWNER_URL: loginUrl(after, 'needful_owner', 'another-owner'),
    DATABASE_ADMIN_URL: after.adminUrl('needful'),
  };
  demo = await foundDemo(old);
}, 60_000);

afterAll(async () => {
  await Promise.all([before.stop(), after.stop()]);
  await backups.remove();
});

function backupAs(url: string, to: string) {
  // Without keys: who backs up need not hold them.
  return needful({ DATABASE_ADMIN_URL: url }, 'backup', '--to', to);
}

async function enrolSecondFactor(origin: string): Promise<string> {
  const browser = new Browser(origin);
  await browser.signIn(demo.officer.email, demo.officer.password);
  const enabled = await browser.post('/api/auth/two-factor/enable', { password: demo.officer.password });
  const secret = new URL(String(enabled.body.totpURI)).searchParams.get('secret') ?? '';
  // The code before the current one, so that the current one is unused.
  const code = totpCode(secret, Date.now() - 30_000);
  expect((await browser.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
  return secret;
}

describe('pnpm needful backup', () => {
  it('refuses a role that does not see every row, and leaves no folder', async () => {
    const { code, said } = await backupAs(old['DATABASE_OWNER_URL'] ?? '', folder);
    expect(code).toBe(2);
    expect(said).toContain('needful_owner does not see every row');
    expect(said).toContain('grant pg_read_all_data to needful_backup');
    expect(readdirSync(backups.path)).toEqual([]);
  });

  it('writes a folder that its owner alone reads, without the keys, while the server serves', async () => {
    const server = await startServerProcess(old);
    const staff = await server.client(demo.organizationId).signIn(demo.staff);
    await sendReport(staff, reports.delivered);
    await staff.ask(DETAILS, { r: reports.delivered.reportId, m: randomUUID(), note: NOTE });
    secret = await enrolSecondFactor(server.origin);
    oldCookie = staff.cookie;
    const { code, said } = await backupAs(loginUrl(before, 'needful_backup', 'backup'), folder);
    expect(said).toContain('Keep NEEDFUL_ENCRYPTION_KEY and NEEDFUL_SECRET in another place');
    expect(code).toBe(0);
    const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    expect(Object.fromEntries(modes)).toEqual({
      'checkpoints.txt': 0o600,
      'database.dump': 0o600,
      'manifest.json': 0o600,
    });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    // Acknowledged, and only then lost with the machine.
    await sendReport(staff, reports.later);
    await server.stop();
  }, 60_000);

  it('does not write into a folder that holds anything', async () => {
    const { code, said } = await backupAs(before.adminUrl('needful'), folder);
    expect([code, said]).toEqual([2, expect.stringContaining('is not empty')]);
  });
});

describe('pnpm needful restore', () => {
  it('refuses a back-up that was changed, and one that breaks off leaves nothing behind', async () => {
    const changed = join(backups.path, 'changed');
    await cp(folder, changed, { recursive: true });
    truncateSync(join(changed, 'database.dump'), 50_000);
    const refused = await needful(fresh, 'restore', '--from', changed);
    expect([refused.code, refused.said]).toEqual([2, expect.stringContaining('is not what was backed up')]);
    const manifest = JSON.parse(readFileSync(join(changed, 'manifest.json'), 'utf8'));
    manifest.sha256['database.dump'] = createHash('sha256')
      .update(readFileSync(join(changed, 'database.dump')))
      .digest('hex');
    writeFileSync(join(changed, 'manifest.json'), JSON.stringify(manifest));
    expect((await needful(fresh, 'restore', '--from', changed)).code).toBe(1);
    expect(await after.run(`select datname from pg_database where datname like 'needful%'`)).toEqual([]);
  }, 60_000);

  it('brings everything back onto an empty machine, and all goes on', async () => {
    const restored = await needful(fresh, 'restore', '--from', folder);
    expect(restored.said).toMatch(
      new RegExp(`${demo.organizationId}: 3 events of 1 incidents verify; head 3 `),
    );
    expect(restored.code).toBe(0);
    const server = await startServerProcess(fresh);
    const { origin } = server;
    const client = server.client(demo.organizationId);
    const bearer = { cookie: oldCookie, origin };
    expect((await client.ask(bearer, '{ me { name } }')).errors?.[0]?.message).toContain('ign in');

    const officer = new Browser(origin);
    const half = await officer.signIn(demo.officer.email, demo.officer.password);
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    const code = totpCode(secret, Date.now());
    expect((await officer.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
    const reference = referenceOf(reports.delivered.reportId as ReportId);
    const read = await client.ask({ cookie: officer.jar.header(), origin }, READ, { reference });
    expect(JSON.stringify(read.data)).toContain(NOTE);

    const staff = await client.signIn(demo.staff);
    // The outbox sends what it has no answer to; what was answered before is known by its id.
    for (const report of Object.values(reports)) await sendReport(staff, report);
    await server.stop();
    const serverUrl = fresh['DATABASE_URL'] ?? '';
    expect(await reportIdsOn(serverUrl, demo.organizationId)).toEqual(
      Object.values(reports)
        .map(({ reportId }) => reportId)
        .sort(),
    );
    expect(await verifyOn(serverUrl, demo.organizationId)).toMatchObject({ holds: true, incidents: 3 });
    const verified = await needful(fresh, 'verify', '--expect', join(folder, 'checkpoints.txt'));
    expect(verified.code).toBe(0);
  }, 60_000);

  it('never restores onto a database that holds anything', async () => {
    const { code, said } = await needful(fresh, 'restore', '--from', folder);
    expect(code).toBe(2);
    expect(said).toContain('The database needful is not empty, and nothing was changed.');
    expect(await reportIdsOn(fresh['DATABASE_URL'] ?? '', demo.organizationId)).toHaveLength(3);
  });
});

describe('the PostgreSQL that `npm start` brings', () => {
  it('is backed up by a copy of its stopped data folder, which starts anywhere else', async () => {
    const [home, elsewhere] = [makeTemporaryDirectory('home'), makeTemporaryDirectory('elsewhere')];
    let cluster = await startEmbedded({ dataDir: home.path });
    await migrate(cluster.ownerUrl);
    const own = await environmentFor(cluster);
    const { organizationId } = await foundDemo(own);
    await cluster.stop();
    const copy = join(elsewhere.path, 'copy');
    await promisify(execFile)('cp', ['-aL', home.path, copy]);
    await sweepCluster(home.path);
    cluster = await startEmbedded({ dataDir: copy });
    const { code, said } = await needful({ ...own, DATABASE_URL: cluster.serverUrl }, 'verify');
    await cluster.stop();
    await sweepCluster(copy);
    await Promise.all([home.remove(), elsewhere.remove()]);
    expect([code, said]).toEqual([0, expect.stringContaining(`${organizationId}: 0 events`)]);
  }, 60_000);
});
