import { ConfigurationError } from '../../config.ts';

/**
 * Who backs up and restores. Apart from the server's own settings: the server never needs it.
 *
 * @throws ConfigurationError where it is not set
 */
export function readAdminUrl(env: NodeJS.ProcessEnv): string {
  const url = env['DATABASE_ADMIN_URL'] ?? '';
  if (url.startsWith('postgres')) return url;
  throw new ConfigurationError(
    'DATABASE_ADMIN_URL: set it to the database as a role that sees every row (for a back-up) or as an administrator of PostgreSQL (to restore), postgresql://…. docs/backup.md says how to make a role for back-ups.',
  );
}
