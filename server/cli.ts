import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { ConfigurationError, readConfig } from './config.ts';
import { migrate } from './database/migrate.ts';
import { openPool } from './database/open.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

const HELP = `pnpm needful <command>

  migrate   brings the database at DATABASE_OWNER_URL (or DATABASE_URL) up to this build
  verify    walks every organization's history and names the first broken link
  check     reads the settings and says what is missing
`;

/** Exit codes: 0 well, 1 a history does not verify or a command failed, 2 wrong usage. */
async function main([command]: readonly string[]): Promise<number> {
  switch (command) {
    case 'migrate': {
      const { databaseOwnerUrl, databaseUrl } = readConfig(process.env);
      await migrate(databaseOwnerUrl ?? databaseUrl, (line) => console.log(line));
      return 0;
    }
    case 'verify':
      return await verify();
    case 'check':
      readConfig(process.env);
      console.log('The settings are complete.');
      return 0;
    default:
      console.log(HELP);
      return 2;
  }
}

async function verify(): Promise<number> {
  const pool = openPool(readConfig(process.env).databaseUrl, 'needful_app', { max: 1 });
  try {
    const { rows } = await pool.query<{ id: OrganizationId }>(
      'select id from needful.organization_ids() as id',
    );
    let bad = 0;
    for (const { id } of rows) {
      const verdict = await inTenant(pool, { org: id }, (sql) => verifyHistory(sql, id));
      if (verdict.holds)
        console.log(`${id}: ${verdict.events} events of ${verdict.incidents} incidents verify`);
      else
        console.error(
          `${id}: ${verdict.sequence === null ? 'broken' : `link ${verdict.sequence} is broken`}: ${verdict.problem}`,
        );
      if (!verdict.holds) bad += 1;
    }
    return bad === 0 ? 0 : 1;
  } finally {
    await pool.end();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exitCode = 1;
  },
);
