import { ConfigurationError } from '../../config.ts';
import { unfitTransport } from '../transport.ts';

/**
 * Who backs up and restores. Apart from the server's own settings: the server never needs it. Everything there is
 * goes over this connection, so it is protected outside of production as well.
 *
 * @throws ConfigurationError with what to set
 */
export function readAdminUrl(env: NodeJS.ProcessEnv): string {
  const url = env['DATABASE_ADMIN_URL'] ?? '';
  if (!url.startsWith('postgres') || !URL.canParse(url))
    throw new ConfigurationError(
      'DATABASE_ADMIN_URL: set it to the database as a role that sees every row (for a back-up) or as an administrator of PostgreSQL (to restore), postgresql://…. docs/backup.md says how to make a role for back-ups.',
    );
  const unfit = env['NEEDFUL_DATABASE_PLAIN'] === 'true' ? undefined : unfitTransport(url);
  if (unfit !== undefined) throw new ConfigurationError(`DATABASE_ADMIN_URL: ${unfit}`);
  return url;
}
