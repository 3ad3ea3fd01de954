import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, startCluster } from './cluster.ts';

/** After this many attempts in vain somebody is told; recovery after a crash alone takes some. */
const QUIET_ATTEMPTS = 20;
const PAUSE_MS = 500;

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

  /** Tried for as long as it takes: it recovers after a crash, and a full disk may be emptied. */
  async function revive(): Promise<void> {
    tell('The database ended by itself. Starting it again.');
    for (let attempts = 1; watched; attempts += 1) {
      try {
        await startCluster(cluster);
        client = await connect();
        return tell('The database runs again.');
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (attempts === QUIET_ATTEMPTS)
          tell(`The database cannot be started yet; it is tried again until it can. ${why}`);
        await delay(PAUSE_MS);
      }
    }
  }

  return async () => {
    watched = false;
    await revival;
    await client.end().catch(() => {});
  };
}
