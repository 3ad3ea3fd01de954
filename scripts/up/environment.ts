import { join } from 'node:path';
import type { Secrets } from '../secrets.ts';
import { extensionRedirects } from './extension-redirects.ts';

/** What an installation keeps: its secrets, the key that signs its evidence, and where its checkpoints go. */
export type Kept = Secrets & { readonly evidenceKey: string; readonly checkpoints: string };

/** The connections the server is given. */
export type Database = { readonly serverUrl: string; readonly ownerUrl: string | undefined };

/** Where everything of this installation lies: `.needful`, or NEEDFUL_DATA. */
export function dataFolder(root: string, env: NodeJS.ProcessEnv): string {
  return env.NEEDFUL_DATA === undefined || env.NEEDFUL_DATA === ''
    ? join(root, '.needful')
    : env.NEEDFUL_DATA;
}

/**
 * The environment for the server. What the person has set stands; in production nothing is made up for them, so that
 * the server refuses where a secret lacks.
 */
export function serverEnvironment(
  env: NodeJS.ProcessEnv,
  database: Database,
  secrets: Kept,
): NodeJS.ProcessEnv {
  const kept =
    env.NODE_ENV === 'production'
      ? {}
      : {
          NEEDFUL_SECRET: secrets.secret,
          NEEDFUL_ENCRYPTION_KEY: secrets.encryptionKey,
          NEEDFUL_EVIDENCE_KEY: secrets.evidenceKey,
          NEEDFUL_CHECKPOINTS: secrets.checkpoints,
          NEEDFUL_EXTENSION_REDIRECTS: extensionRedirects().join(' '),
        };
  return {
    ...kept,
    ...env,
    DATABASE_URL: database.serverUrl,
    ...(database.ownerUrl === undefined ? {} : { DATABASE_OWNER_URL: database.ownerUrl }),
  };
}
