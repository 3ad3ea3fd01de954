import { z } from 'zod';
import { BUILD_VERSION } from '../build-version.ts';
import { readAdminUrl } from '../database/backup/admin-url.ts';
import { backUp } from '../database/backup/back-up.ts';
import { defineCommand } from './_define.ts';

export default defineCommand({
  summary: 'writes the whole database of DATABASE_ADMIN_URL, without the keys, into a new folder',
  usage: 'pnpm needful backup --to /backups/2026-12-01',
  options: z.strictObject({ to: z.string().min(1) }),
  // Whoever takes back-ups at night need not hold the keys.
  settings: readAdminUrl,
  async run({ to }, adminUrl) {
    const { takenAt, postgres } = await backUp(adminUrl, to, BUILD_VERSION);
    console.log(`Backed up PostgreSQL ${postgres} into ${to}, as it was at ${takenAt}.`);
    console.log(
      'Keep NEEDFUL_ENCRYPTION_KEY and NEEDFUL_SECRET in another place: without the first, every free text in it is lost.',
    );
    return 0;
  },
});
