import { oauthProvider } from '@better-auth/oauth-provider';
import { passkey } from '@better-auth/passkey';
import type { BetterAuthOptions } from 'better-auth';
import { getAuthTables } from 'better-auth/db';
import { jwt, twoFactor } from 'better-auth/plugins';
import { ownColumns } from './own-columns.ts';
import { providerTables } from './provider/tables.ts';
import { trailTable } from './trail/tables.ts';

/**
 * What decides the tables of schema `auth`: which plugins run, and the columns of our own. Settings that change
 * nothing in the database (lifetimes, addresses) are left at what the plugins need to be built at all.
 */
export function tablesOfAuth(): ReturnType<typeof getAuthTables> {
  const options: BetterAuthOptions = {
    advanced: { database: { generateId: 'uuid' } },
    rateLimit: { enabled: true, storage: 'database' },
    plugins: [
      twoFactor(),
      passkey(),
      jwt(),
      oauthProvider({ loginPage: '/', consentPage: '/' }),
      ownColumns(),
      providerTables(),
      trailTable(),
    ],
  };
  return getAuthTables(options);
}
