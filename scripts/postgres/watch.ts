import pg from 'pg';
import { type Cluster, startCluster } from './cluster.ts';

/**
 * Starts the server again whenever it ends without having been asked to. Whoever is connected to it loses that
 * connection and no acknowledged data.
 *
 * @param tell is told of it, in sentences
 * @returns a function that ends the watch; what is under way is awaited
 */
export async function keepRunning(
  cluster: Cluster,
  adminUrl: string,
  tell: (sentence: string) => void,
): Promise<() => Promise<void>> {
  let watched = true;
  let client = await connect();
  let revival = Promise.resolve();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString: adminUrl,
      keepAlive: true,
      application_name: 'needful watch',
    });
    // The end of the connection is what is listened to; its error says no more.
    fresh.on('error', () => {});
    await fresh.connect();
    fresh.once('end', () => {
      if (watched) revival = revive();
    });
    return fresh;
  }

  async function revive(): Promise<void> {
    tell('The database ended by itself. Starting it again.');
    try {
      await startCluster(cluster);
      client = await connect();
      tell('The database runs again.');
    } catch (error) {
      tell(`The database cannot be started again: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return async () => {
    watched = false;
    await revival;
    await client.end().catch(() => {});
  };
}
