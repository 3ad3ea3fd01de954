import { mkdirSync } from 'node:fs';
import { ensureAccounts } from './postgres/accounts.ts';
import { prepareCluster, startCluster, stopCluster } from './postgres/cluster.ts';
import { claim } from './postgres/only-one.ts';
import { keepRunning } from './postgres/watch.ts';
import { keptSecrets } from './secrets.ts';

export type EmbeddedPostgres = {
  /** Of `needful_owner`, who owns the database and migrates it. */
  readonly ownerUrl: string;
  /** Of `needful_server`, as whom the server connects. */
  readonly serverUrl: string;
  /** Of the superuser; for tests and repairs. */
  readonly adminUrl: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** Ends the server and gives the data folder back. */
  stop(): Promise<void>;
};

/**
 * Starts a real PostgreSQL on `<dataDir>/postgres`, or takes up the one that a killed process left behind.
 *
 * The data folder belongs to one process at a time: a second start on it is refused.
 *
 * @throws with a sentence for the person who started it
 */
export async function startEmbedded(options: {
  readonly dataDir: string;
  /** PostgreSQL settings on top of Needful's own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Given, the server is started again when it ends by itself, and this is told so. */
  readonly tell?: (sentence: string) => void;
}): Promise<EmbeddedPostgres> {
  const { dataDir, settings = {}, tell } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const release = await claim(dataDir);
  try {
    const secrets = keptSecrets(dataDir);
    const cluster = await prepareCluster(dataDir, secrets.superuserPassword, settings);
    const port = await startCluster(cluster);
    const url = (user: string, password: string, database: string) =>
      `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
    const adminUrl = url('postgres', secrets.superuserPassword, 'postgres');
    await ensureAccounts(adminUrl, secrets);
    const unwatch = tell === undefined ? undefined : await keepRunning(cluster, adminUrl, tell);
    return {
      ownerUrl: url('needful_owner', secrets.ownerPassword, 'needful'),
      serverUrl: url('needful_server', secrets.serverPassword, 'needful'),
      adminUrl,
      port,
      async stop() {
        await unwatch?.();
        await stopCluster(cluster);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
