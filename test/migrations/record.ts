import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import { makeNeedfulDatabase, startDebianPostgres } from '../kit/debian-postgres.ts';
import { findFreePort } from '../kit/free-port.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { locate } from '../kit/requirements.ts';
import { clientOf, type SignedIn } from '../kit/server.ts';
import { READ, type Recorded } from './data.ts';

/**
 * Records a database of a released version with data in it, made by that version's own code:
 *
 *   git worktree add --detach ../released v0.1.0
 *   (cd ../released && pnpm install --frozen-lockfile && node scripts/generate.ts)
 *   node test/migrations/record.ts ../released v0.1.0
 *
 * Recorded once, when a version is released; the tests bring it forward to whatever this build is.
 */
async function main([checkout = '', version = '']: readonly string[]): Promise<void> {
  if (version === '') throw new Error('Usage: node test/migrations/record.ts <checkout> <version>');
  const cluster = await startDebianPostgres();
  try {
    const key = () => randomBytes(32).toString('base64');
    const env: Record<string, string> = {
      PORT: String(await findFreePort()),
      NEEDFUL_SECRET: key(),
      NEEDFUL_ENCRYPTION_KEY: key(),
      NEEDFUL_ANY_DOCUMENT: 'true',
    };
    const run = (...words: string[]) =>
      promisify(execFile)(process.execPath, [resolve(checkout, 'server/cli.ts'), ...words], {
        env: { ...process.env, ...env },
      });
    const database = await makeNeedfulDatabase(cluster, async (ownerUrl) => {
      Object.assign(env, { DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl });
      await run('migrate');
    });
    Object.assign(env, { DATABASE_URL: database.serverUrl });
    const about = await liveThrough(checkout, env);
    const verified = (await run('verify')).stdout;
    const folder = join(import.meta.dirname, version);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'about.json'),
      `${JSON.stringify({ version, ...about, verified }, null, 2)}\n`,
    );
    writeFileSync(join(folder, 'database.sql'), await dump(database.adminUrl));
  } finally {
    await cluster.stop();
  }
}

type Released = {
  readonly main: typeof import('../../server/main.ts');
  readonly demo: typeof import('../../server/demo.ts');
  readonly config: typeof import('../../server/config.ts');
};

/** Something of everything that this version could do to a report. */
async function liveThrough(checkout: string, env: Record<string, string>) {
  const load = (name: keyof Released) => import(resolve(checkout, `server/${name}.ts`));
  const [{ startServer }, { createDemoPractice }, { readConfig }] = [
    (await load('main')) as Released['main'],
    (await load('demo')) as Released['demo'],
    (await load('config')) as Released['config'],
  ];
  const config = readConfig(env);
  const running = await startServer(config, pino({ level: 'silent' }));
  const { officer, staff, organizationId } = await createDemoPractice(running.server, config.origin, [
    { profile: 'roundcube', match: 'https://mail.demo.example/*' },
  ]);
  const client = clientOf(config.origin, organizationId);
  const references = await incidents(await client.signIn(staff), await client.signIn(officer));
  const reader = await client.signIn(officer);
  const read: unknown[] = [];
  for (const reference of references) read.push((await reader.ask(READ, { reference })).data);
  await running.stop();
  const { NEEDFUL_SECRET: secret = '', NEEDFUL_ENCRYPTION_KEY: encryptionKey = '' } = env;
  const about = { organizationId, secret, encryptionKey, officer, staff, references, read };
  return about satisfies Omit<Recorded, 'version' | 'verified'>;
}

async function incidents(staff: SignedIn, officer: SignedIn): Promise<string[]> {
  const sent = [];
  for (const kind of ['misdirected-email', 'phishing', 'misdirected-email', 'wrong-chart', 'lost-paper'])
    sent.push(await sendReport(staff, aReport(kind.endsWith('email') ? {} : { ...IN_WORDS, kind })));
  const [whole, undone, withdrawn, asked] = sent;
  const about = async (reference = '') => {
    const found = await officer.ask<{ incidentByReference: { id: string; questions: { id: string }[] } }>(
      'query ($reference: String!) { incidentByReference(reference: $reference) { id questions { id } } }',
      { reference },
    );
    return found.data?.incidentByReference ?? { id: '', questions: [] };
  };
  const { id } = await about(whole?.reference);
  const say = (who: SignedIn, field: string) => who.ask(`mutation { ${field} { __typename } }`).then(done);
  const message = () => JSON.stringify(randomUUID());
  const report = (of?: { readonly reportId: string }) => `reportId: ${JSON.stringify(of?.reportId)}`;
  await say(
    staff,
    `incidentAddDetails(${report(whole)}, messageId: ${message()}, answers: [], note: "A made-up note, ü and 漢字")`,
  );
  await say(officer, `incidentClaim(id: "${id}")`);
  await say(
    officer,
    `incidentAddNote(id: "${id}", messageId: ${message()}, text: "Called them; made up as well.")`,
  );
  await say(officer, `incidentClose(id: "${id}", reason: RESOLVED, text: "They deleted it.")`);
  await say(staff, `incidentUndo(${report(undone)}, messageId: ${message()})`);
  await say(
    staff,
    `incidentWithdraw(${report(withdrawn)}, messageId: ${message()}, reason: "My own address.")`,
  );
  const open = await about(asked?.reference);
  await say(officer, `incidentAsk(id: "${open.id}", messageId: ${message()}, text: "Which chart was open?")`);
  const [question] = (await about(asked?.reference)).questions;
  await say(
    staff,
    `incidentAnswer(${report(asked)}, messageId: ${message()}, questionId: ${JSON.stringify(question?.id)}, text: "None of ours.")`,
  );
  return sent.map(({ reference }) => reference);
}

const IN_WORDS = { door: 'popup', site: null, act: null, facts: {}, occurredOn: null };

function done(answer: { readonly data?: unknown; readonly errors?: unknown }): void {
  const said = JSON.stringify(answer);
  if (answer.errors !== undefined || said.includes('Refusal')) throw new Error(said);
}

/** As statements that any driver can run: without psql's own commands, and by `insert` instead of `copy`. */
async function dump(url: string): Promise<string> {
  const program = join(locate('postgresql'), 'pg_dump');
  const options = ['--inserts', '--rows-per-insert=50'];
  const { stdout } = await promisify(execFile)(program, [...options, `--dbname=${url}`], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('--') && !line.startsWith('\\'))
    .join('\n');
}

await main(process.argv.slice(2));
