import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../server/config.ts';
import type { Running } from '../../server/main.ts';
import { keptEvidenceKey, keptSecrets } from '../secrets.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import type { Demo } from './demo.ts';
import { serverEnvironment } from './environment.ts';

/** A database and the server on it, running. */
export type Needful = {
  readonly origin: string;
  readonly server: Running['server'];
  /** The demo practice; undefined in production, and where the installation has organizations of its own. */
  readonly demo: Demo | undefined;
  /** Whether the database is the embedded one. */
  readonly embedded: boolean;
  /** Finishes what is in flight, then ends both. */
  stop(): Promise<void>;
};

/**
 * Starts Needful on what is generated and built already.
 *
 * @param dataDir made where it lacks; holds the secrets, the embedded database and the log
 * @param tell hears of what happens to the database later, in sentences
 * @throws with a sentence for the person who started it
 */
export async function startNeedful(
  dataDir: string,
  environment: NodeJS.ProcessEnv,
  tell: (sentence: string) => void,
): Promise<Needful> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const database = await openDatabase(environment, dataDir, tell);
  try {
    return await serve(dataDir, environment, database);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serve(
  dataDir: string,
  environment: NodeJS.ProcessEnv,
  database: OpenDatabase,
): Promise<Needful> {
  const kept = {
    ...keptSecrets(dataDir),
    evidenceKey: keptEvidenceKey(dataDir),
    checkpoints: join(dataDir, 'checkpoints'),
  };
  const env = serverEnvironment(environment, database, kept);
  const running = await start(dataDir, env);
  try {
    const { origin, production } = readConfig({ ...env, PORT: String(running.port) });
    const demo = production ? undefined : await demoOf(running, database, origin, dataDir);
    return {
      origin,
      server: running.server,
      demo,
      embedded: database.embedded,
      async stop() {
        await running.stop().finally(() => database.stop());
      },
    };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function start(dataDir: string, env: NodeJS.ProcessEnv): Promise<Running> {
  // Only now, since it imports what was generated.
  const { startServer } = await import('../../server/main.ts');
  const config = readConfig(env);
  try {
    return await startServer(config, logFor(dataDir, config.production, config.logLevel));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${config.port} is taken by another program. Set PORT to a free one.`);
  }
}

async function demoOf(
  { server }: Running,
  { ownerUrl, serverUrl }: OpenDatabase,
  origin: string,
  dataDir: string,
): Promise<Demo | undefined> {
  const { ensureDemo } = await import('./demo.ts');
  return ensureDemo(server, ownerUrl ?? serverUrl, origin, dataDir);
}

/** A service's log belongs on its output; on a person's terminal it would bury the one screen. */
function logFor(dataDir: string, production: boolean, level: string) {
  return production
    ? pino({ level })
    : pino({ level }, pino.destination({ dest: join(dataDir, 'server.log') }));
}
