import { betterAuth } from 'better-auth';
import { ensureExtensionClient } from './extension-client.ts';
import { options } from './options.ts';
import type { AuthSettings } from './settings.ts';

function build(settings: AuthSettings) {
  return betterAuth(options(settings));
}

/** The library names its tables without a schema; on a pool with another search path it would find none, or others. */
async function requireSchema(settings: AuthSettings): Promise<void> {
  const { rows } = await settings.pool.query<{ schema: string | null }>('select current_schema() as schema');
  if (rows[0]?.schema === 'auth') return;
  throw new Error('Sign-in needs connections as needful_auth with the start option "-c search_path=auth".');
}

/** Sign-in as the rest of the server holds it: the settings it was made from, and the library behind it. */
export interface Auth {
  readonly settings: AuthSettings;
  readonly library: ReturnType<typeof build>;
}

/**
 * Builds sign-in and writes the extension's client. Needs the migrated schema `auth`.
 * @throws what PostgreSQL says when the schema is missing or the role may not use it
 */
export async function createAuth(settings: AuthSettings): Promise<Auth> {
  await requireSchema(settings);
  const library = build(settings);
  await ensureExtensionClient(settings);
  return { settings, library };
}
