import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pino from 'pino';
import { readConfig } from '../server/config.ts';
import type { Running } from '../server/main.ts';
import { buildAll } from './build.ts';
import { generateAll } from './generate.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';
import { keptSecrets } from './secrets.ts';
import { type OpenDatabase, openDatabase } from './up/database.ts';
import { dataFolder, serverEnvironment } from './up/environment.ts';
import { screenOf } from './up/screen.ts';

/** `npm start`: from a checkout to a running Needful, and one screen that says what to do with it. */
async function main(): Promise<void> {
  const dataDir = resolve(dataFolder(ROOT, process.env));
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const asked = stopAsked();
  await generateAll(ROOT, false);
  await buildAll(ROOT, console.log);
  const database = await openDatabase(process.env, dataDir, console.log);
  try {
    await serve(dataDir, database, asked);
  } finally {
    await database.stop();
  }
}

async function serve(dataDir: string, database: OpenDatabase, asked: Promise<void>): Promise<void> {
  const env = serverEnvironment(process.env, database, keptSecrets(dataDir));
  const running = await start(dataDir, env);
  try {
    const { origin, production } = readConfig({ ...env, PORT: String(running.port) });
    const demo = production ? undefined : await demoOf(running, database, origin, dataDir);
    console.log(screenOf({ ...whereItLies(dataDir), origin, demo, embedded: database.embedded }));
    await asked;
    console.log('Stopping: what is in flight is finished first.');
  } finally {
    await running.stop();
  }
}

async function demoOf(
  { server }: Running,
  { ownerUrl, serverUrl }: OpenDatabase,
  origin: string,
  dataDir: string,
) {
  const { ensureDemo } = await import('./up/demo.ts');
  return ensureDemo(server, ownerUrl ?? serverUrl, origin, dataDir);
}

async function start(dataDir: string, env: NodeJS.ProcessEnv): Promise<Running> {
  // Only now, since it imports what was generated.
  const { startServer } = await import('../server/main.ts');
  const config = readConfig(env);
  try {
    return await startServer(config, logFor(dataDir, config.production, config.logLevel));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${config.port} is taken by another program. Set PORT to a free one.`);
  }
}

/** A service's log belongs on its output; on a person's terminal it would bury the one screen. */
function logFor(dataDir: string, production: boolean, level: string) {
  return production
    ? pino({ level })
    : pino({ level }, pino.destination({ dest: join(dataDir, 'server.log') }));
}

function whereItLies(dataDir: string) {
  const built = (browser: string) => {
    const folder = join(ROOT, `extension/.output/${browser}-mv3`);
    return existsSync(join(folder, 'manifest.json')) ? folder : undefined;
  };
  return { dataDir, chrome: built('chrome'), firefox: built('firefox') };
}

/** Asked again while stopping, it goes on stopping: npm and the terminal both send the signal. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

await runScript(main);
// Whatever a library left open must not keep the terminal.
process.exit();
