import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import pino from 'pino';
import { compose, type Server } from './compose.ts';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { migrate } from './database/migrate.ts';

export type Running = {
  readonly server: Server;
  /** Where it listens. */
  readonly port: number;
  /** Lets what is in flight finish, then ends. */
  stop(): Promise<void>;
};

/** How long a request may still take once the server was asked to stop. */
const GRACE_MS = 10_000;

/**
 * Migrates where it may, composes, listens.
 * @throws ConfigurationError with what to set, before anything listens
 */
export async function startServer(config: Config, log: Logger): Promise<Running> {
  const ownerUrl = config.databaseOwnerUrl ?? (config.production ? undefined : config.databaseUrl);
  if (ownerUrl !== undefined) await bringForward(ownerUrl, log);
  const server = await compose(config, log);
  await server.startJobs();
  const listening = await listen(server, config);
  log.info({ port: listening.port }, 'Listening');
  return {
    server,
    port: listening.port,
    async stop() {
      server.endStreams();
      await listening.close();
      await server.stop();
      log.info('Stopped');
    },
  };
}

async function bringForward(ownerUrl: string, log: Logger): Promise<void> {
  try {
    await migrate(ownerUrl, (line) => log.info(line));
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    throw new ConfigurationError(`Needful cannot start: ${reason}`, { cause: error });
  }
}

async function listen({ app, front }: Server, config: Config) {
  const http = createServer(patience(config.requestSeconds), front(getRequestListener(app.fetch)));
  http.listen(config.port, config.host);
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      const force = setTimeout(() => http.closeAllConnections(), GRACE_MS);
      http.close(() => {
        clearTimeout(force);
        closed();
      });
      http.closeIdleConnections();
    });
  return { port, close };
}

/**
 * How long a client may take to say what it wants, headers and body together: one that dribbles a byte a minute holds
 * nothing for long. Answers may take their time, and a live stream stays open.
 */
function patience(seconds: number) {
  return {
    headersTimeout: (seconds * 1000) / 2,
    requestTimeout: seconds * 1000,
    connectionsCheckingInterval: Math.min(5_000, seconds * 250),
    maxHeaderSize: 16 * 1024,
  };
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const running = await startServer(config, log);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void running.stop().then(() => process.exit(0));
    });
  }
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exit(1);
  });
}
