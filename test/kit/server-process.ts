import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { compose, type Server } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { createDemoPractice, type DemoPractice } from '../../server/demo.ts';
import { type Child, startChild, waitUntilListening } from './child-process.ts';
import { findFreePort } from './free-port.ts';
import type { TestDatabase } from './postgres.ts';
import { clientOf, type TestServer } from './server.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

/** Settings of a server on this database, as an administrator would write them into its environment. */
export async function environmentFor(
  database: Pick<TestDatabase, 'ownerUrl' | 'serverUrl'>,
): Promise<Environment> {
  const key = () => randomBytes(32).toString('base64');
  return {
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PORT: String(await findFreePort()),
    NEEDFUL_SECRET: key(),
    NEEDFUL_ENCRYPTION_KEY: key(),
    NEEDFUL_ANY_DOCUMENT: 'true',
    NEEDFUL_SCHEDULE: 'false',
    NEEDFUL_LIMIT_FACTOR: '1000',
  };
}

/**
 * Founds the demo practice on a migrated database, without a server.
 * @param prepare what else the practice does before a server is there
 */
export async function foundDemo(
  environment: Environment,
  prepare?: (founded: { readonly server: Server; readonly demo: DemoPractice }) => Promise<unknown>,
): Promise<DemoPractice> {
  const config = readConfig(environment);
  const server = await compose(config, pino({ level: 'silent' }));
  try {
    const demo = await createDemoPractice(server, config.origin, [], ['minimum-necessary-whole-record']);
    await prepare?.({ server, demo });
    return demo;
  } finally {
    server.endStreams();
    await server.stop();
  }
}

export type ServerProcess = Child & {
  readonly origin: string;
  /** Ends it as a power cut would. */
  kill(): void;
  client(home: string): Pick<TestServer, 'ask' | 'signIn'>;
};

/**
 * The server as a process of its own, as it runs in production. Listens when this resolves.
 * @throws with what it wrote where it ends before
 */
export async function startServerProcess(environment: Environment): Promise<ServerProcess> {
  const child = await spawnServer(environment);
  await waitUntilListening(child, Number(environment['PORT']), 'The server');
  const { origin } = readConfig(environment);
  return Object.assign(child, {
    origin,
    kill: () => process.kill(child.pid, 'SIGKILL'),
    client: (home: string) => clientOf(origin, home),
  });
}

/** The same without waiting, for servers that are expected not to start. Its environment is this and no more. */
export async function spawnServer(environment: Environment): Promise<Child> {
  const logFile = join(makeTemporaryDirectory('server').path, 'output');
  const env = { ...withoutSettings(), ...environment };
  return await startChild(process.execPath, [MAIN], { logFile, env });
}

/** Takes every setting of Needful out of what a process inherits. */
export function withoutSettings(): NodeJS.ProcessEnv {
  const own = /^(NEEDFUL_|DATABASE_|SMTP_|MAIL_|PORT$|HOST$|NODE_ENV$|LOG_LEVEL$)/;
  const names = Object.keys(process.env).filter((name) => own.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
