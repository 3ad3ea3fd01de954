import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuthPool } from '../../server/auth/pool.ts';
import { providerSecrets, saveProvider } from '../../server/auth/provider/rows.ts';
import { Browser } from '../../server/auth/testing/browser.ts';
import { refresh, signInExtension, type Tokens, tokensOf } from '../../server/auth/testing/oauth.ts';
import { CHROME_REDIRECT } from '../../server/auth/testing/server.ts';
import rotateKey from '../../server/commands/rotate-key.ts';
import verify from '../../server/commands/verify.ts';
import { readConfig } from '../../server/config.ts';
import type { DemoPractice } from '../../server/demo.ts';
import { createSealer, packSealed, unpackSealed } from '../../server/keys/seal.ts';
import { startServer } from '../../server/main.ts';
import { SECRET_PLACE } from '../../server/organizations.ts';
import { needfulHere as needful, startCommand } from '../kit/command.ts';
import { eventually } from '../kit/eventually.ts';
import { type TestDatabase, testDatabase } from '../kit/postgres.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { clientOf, type SignedIn } from '../kit/server.ts';
import { type Environment, environmentFor, foundDemo } from '../kit/server-process.ts';
import { totpCode } from '../line/totp-code.ts';

const fresh = () => randomBytes(32).toString('base64');
const [former, current] = [
  { key: fresh(), secret: fresh() },
  { key: fresh(), secret: fresh() },
];
const sealerOf = (key: string) => createSealer({ current: Buffer.from(key, 'base64'), former: [] });
const [A, B] = [sealerOf(former.key), sealerOf(current.key)];
const PROVIDER_SECRET = 'synthetic-client-secret';
const NOTE = 'Synthetic note of before the rotation';
/** More than one batch of the rotation. */
const REPORTS = 110;

let database: TestDatabase;
let admin: pg.Client;
let before: Environment;
let during: Environment;
let after: Environment;
let demo: DemoPractice;
let server: Serving;
let tokens: Tokens;
let totp: string;
let noted: string;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const base = { ...(await environmentFor(database)), NEEDFUL_EXTENSION_REDIRECTS: CHROME_REDIRECT };
  before = { ...base, NEEDFUL_ENCRYPTION_KEY: former.key, NEEDFUL_SECRET: former.secret };
  after = { ...base, NEEDFUL_ENCRYPTION_KEY: current.key, NEEDFUL_SECRET: current.secret };
  during = { ...after, NEEDFUL_FORMER_ENCRYPTION_KEYS: former.key, NEEDFUL_FORMER_SECRETS: former.secret };
  demo = await foundDemo(before);
  const first = await serve(before);
  await fill(first);
  await first.stop();
  server = await serve(during);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await admin.end();
  await database.drop();
});

type Serving = {
  readonly origin: string;
  client(): ReturnType<typeof clientOf>;
  stop(): Promise<void>;
};

/** A server in this process, since only the rotation has to be killed. */
async function serve(environment: Environment): Promise<Serving> {
  const config = readConfig(environment);
  const { stop } = await startServer(config, pino({ level: 'silent' }));
  return { origin: config.origin, client: () => clientOf(config.origin, demo.organizationId), stop };
}

/** Reports with sealed texts, a note, a second factor, an extension that is signed in, a provider's secret. */
async function fill(first: Serving): Promise<void> {
  const staff = await first.client().signIn(demo.staff);
  const sent = await Promise.all(Array.from({ length: REPORTS }, () => sendReport(staff)));
  noted = sent[0]?.reference ?? '';
  const details =
    'mutation ($r: ID!, $m: ID!, $note: String) { incidentAddDetails(reportId: $r, messageId: $m, answers: [], note: $note) { __typename } }';
  await staff.ask(details, { r: sent[0]?.reportId, m: randomUUID(), note: NOTE });
  tokens = await signInExtension(first, demo.staff.email, new Browser(first.origin), demo.staff.password);
  const browser = new Browser(first.origin);
  await browser.signIn(demo.security.email, demo.security.password);
  const enabled = await browser.post('/api/auth/two-factor/enable', { password: demo.security.password });
  totp = new URL(String(enabled.body.totpURI)).searchParams.get('secret') ?? '';
  // The code before the current one, so that the current one is unused.
  const code = totpCode(totp, Date.now() - 30_000);
  expect((await browser.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
  await forgetVersion();
  const clientSecret = packSealed(A.seal(demo.organizationId, SECRET_PLACE, PROVIDER_SECRET));
  await withAuthPool((pool) =>
    saveProvider(pool, {
      organizationId: demo.organizationId,
      slug: demo.slug,
      issuer: 'https://login.clinic.example',
      clientId: 'needful',
      clientSecret: clientSecret.toString('base64'),
      domains: [],
    }),
  );
}

/** As 0.1.0 encrypted it: without saying with which secret. */
async function forgetVersion(): Promise<void> {
  const { rowCount } = await admin.query(
    `update auth."twoFactor" set secret = split_part(secret, '$', 4) where secret like '$ba$%'`,
  );
  expect(rowCount).toBe(1);
}

async function withAuthPool<Result>(work: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const pool = openAuthPool(database.serverUrl, { max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function textsSealedWith(keyId: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    'select count(*)::int as n from needful.sealed_text where key_id = $1',
    [keyId],
  );
  return rows[0]?.n ?? 0;
}

async function textsOf(officer: SignedIn, reference: string): Promise<unknown> {
  const read =
    'query ($reference: String!) { incidentByReference(reference: $reference) { history { text } } }';
  const { data } = await officer.ask<{ incidentByReference: { history: { text: string | null }[] } }>(read, {
    reference,
  });
  return data?.incidentByReference.history.map(({ text }) => text);
}

describe('a rotation of the keys', () => {
  it('is killed half-way, and everything opens with the ring of both keys', async () => {
    // A lock on the last text stops the rotation in its last batch, where it can be killed.
    await admin.query('begin');
    await admin.query('select 1 from needful.sealed_text order by id desc limit 1 for update');
    const rotation = await startCommand(during, 'rotate-key');
    await eventually('the first batch', async () => (await textsSealedWith(B.keyId)) > 0);
    process.kill(rotation.pid, 'SIGKILL');
    await eventually('its end', () => !rotation.alive());
    await admin.query('rollback');
    expect(await textsSealedWith(A.keyId)).toBeGreaterThan(0);
    const officer = await server.client().signIn(demo.officer);
    expect(await textsOf(officer, noted)).toContain(NOTE);
    expect(await verify.run({}, readConfig(during))).toBe(0);
  });

  it('goes on under load, and leaves nothing that needs the former keys', async () => {
    const staff = await server.client().signIn(demo.staff);
    let over = false;
    const load = (async () => {
      let sent = 0;
      for (; !over || sent < 5; sent += 1) await sendReport(staff, aReport());
      return sent;
    })();
    const rotated = await needful(during, 'rotate-key');
    over = true;
    await load;
    expect(rotated.said).toContain('Nothing is left that needs a former one.');
    expect(rotated.code).toBe(0);
    expect(await textsSealedWith(A.keyId)).toBe(0);
    const again = await needful(during, 'rotate-key');
    expect(again.said).toContain('0 values are sealed anew');
    expect(again.said).toContain('0 secrets of sign-in are encrypted anew');
    const verified = await needful(after, 'verify');
    expect([verified.code, verified.said]).toEqual([0, expect.stringMatching(/verify; head/)]);
    const [provider] = await withAuthPool((pool) => providerSecrets(pool, demo.organizationId));
    const stored = unpackSealed(Buffer.from(provider?.clientSecret ?? '', 'base64'));
    expect(B.open(demo.organizationId, SECRET_PLACE, stored)).toBe(PROVIDER_SECRET);
  });

  it('lets people and extensions go on with the new keys alone', async () => {
    await server.stop();
    server = await serve(after);
    const officer = await server.client().signIn(demo.officer);
    expect(await textsOf(officer, noted)).toContain(NOTE);
    const found = await officer.ask<{ incidents: { edges: { node: object }[] } }>(
      '{ incidents(filter: { search: "synthetic rotation" }) { edges { node { reference } } } }',
    );
    expect(found.data?.incidents.edges.map(({ node }) => node)).toEqual([{ reference: noted }]);
    const renewed = tokensOf(await refresh(server, tokens.refresh));
    const bearer = { authorization: `Bearer ${renewed.access}` };
    const settings = await server.client().ask(bearer, '{ extensionSettings { hashKey } }');
    expect(settings.data).toMatchObject({ extensionSettings: { hashKey: expect.stringMatching(/^.{43}$/) } });
    const browser = new Browser(server.origin);
    await browser.signIn(demo.security.email, demo.security.password);
    const code = totpCode(totp, Date.now());
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
  });
});

/** Which key signed it: the `kid` of a JWS (RFC 7515 § 4.1.4). */
function keyOf({ access }: Tokens): unknown {
  const [header = ''] = access.split('.');
  return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid?: string }).kid;
}

async function statusWith({ access }: Tokens): Promise<number> {
  const bearer = { authorization: `Bearer ${access}` };
  return (await server.client().ask(bearer, '{ extensionSettings { version } }')).status;
}

function signIn(): Promise<Tokens> {
  const { email, password } = demo.staff;
  return signInExtension(server, email, new Browser(server.origin), password);
}

describe('the key that signs tokens', () => {
  it('is changed while extensions stay signed in', async () => {
    const one = await signIn();
    expect((await needful(after, 'rotate-signing-key')).said).toContain('1 signing keys sign no more');
    const two = tokensOf(await refresh(server, one.refresh));
    expect(keyOf(two)).not.toBe(keyOf(one));
    expect([await statusWith(one), await statusWith(two)]).toEqual([200, 200]);
  });

  it('is taken away where it was stolen: after a restart none of its tokens counts, and the extension renews', async () => {
    const one = await signIn();
    await needful(after, 'rotate-signing-key', '--stolen', 'yes');
    await server.stop();
    server = await serve(after);
    expect(await statusWith(one)).toBe(401);
    expect(await statusWith(tokensOf(await refresh(server, one.refresh)))).toBe(200);
  });
});

describe('a key that is lost', () => {
  it('keeps a server from starting, with the key\u2019s id and what to set', async () => {
    const starting = serve(before);
    await expect(starting).rejects.toThrow(`was sealed with key ${B.keyId}`);
    await expect(starting).rejects.toThrow(`NEEDFUL_ENCRYPTION_KEY is key ${A.keyId}. Set the key`);
  });

  it('costs the texts alone: a new hash key, and the server serves, and the history verifies', async () => {
    const lost = { ...after, NEEDFUL_ENCRYPTION_KEY: fresh() };
    expect(await rotateKey.run({}, readConfig(lost))).toBe(1);
    expect((await needful(lost, 'new-hash-key', '--organization', demo.organizationId)).code).toBe(0);
    await server.stop();
    server = await serve(lost);
    const officer = await server.client().signIn(demo.officer);
    expect(await textsOf(officer, noted)).toContainEqual(expect.stringContaining('cannot be read'));
    await sendReport(await server.client().signIn(demo.staff));
    const broken = await needful(lost, 'verify');
    expect([broken.code, broken.said]).toEqual([
      1,
      expect.stringContaining(`is sealed with key ${B.keyId}, which this server does not have`),
    ]);
    expect(await verify.run({ lost: B.keyId }, readConfig(lost))).toBe(0);
  });
});
