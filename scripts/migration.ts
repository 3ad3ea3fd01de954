import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceToSchema } from './migration/difference.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';

/** `pnpm migration <name>` writes the next migration; `pnpm migration --check` fails where one is lacking. */
async function main([word]: readonly string[]): Promise<number> {
  if (word === '--check') return check();
  if (word === undefined || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(word)) {
    console.error('Say what it is about, in small letters: pnpm migration add_notices');
    return 1;
  }
  const sql = await differenceToSchema(ROOT);
  if (sql === undefined) {
    console.log('The migrations already make what the Prisma schema says: nothing written.');
    return 0;
  }
  console.log(
    `wrote ${write(word, sql)}: read it, and add what Prisma cannot say (policies, grants, checks).`,
  );
  return 0;
}

async function check(): Promise<number> {
  const sql = await differenceToSchema(ROOT);
  if (sql === undefined) return 0;
  console.error(
    `The migrations do not make what the Prisma schema says. Run \`pnpm migration <name>\`.\n\n${sql}`,
  );
  return 1;
}

function write(name: string, sql: string): string {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join('prisma/migrations', `${stamp}_${name}`);
  mkdirSync(join(ROOT, folder), { recursive: true });
  writeFileSync(join(ROOT, folder, 'migration.sql'), `${sql.trim()}\n`);
  return join(folder, 'migration.sql');
}

await runScript(() => main(process.argv.slice(2)));
