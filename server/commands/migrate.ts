import { z } from 'zod';
import { migrate } from '../database/migrate.ts';
import { defineCommand } from './_define.ts';

export default defineCommand({
  summary: 'brings the database at DATABASE_OWNER_URL (or DATABASE_URL) up to this build',
  usage: 'pnpm needful migrate',
  options: z.strictObject({}),
  async run(_options, { databaseOwnerUrl, databaseUrl }) {
    await migrate(databaseOwnerUrl ?? databaseUrl, (line) => console.log(line));
    return 0;
  },
});
