import { startEmbedded } from '../postgres.ts';
import type { Database } from './environment.ts';

export type OpenDatabase = Database & {
  readonly embedded: boolean;
  stop(): Promise<void>;
};

/** The database that DATABASE_URL names, or an embedded one in the data folder. */
export async function openDatabase(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  tell: (sentence: string) => void,
): Promise<OpenDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = env;
  if (DATABASE_URL !== undefined && DATABASE_URL !== '') {
    return { serverUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL, embedded: false, stop: async () => {} };
  }
  const { serverUrl, ownerUrl, stop } = await startEmbedded({ dataDir, tell });
  return { serverUrl, ownerUrl, embedded: true, stop };
}
