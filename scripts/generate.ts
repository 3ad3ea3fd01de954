import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDocuments } from './generate/documents.ts';
import { committedSchema, printedSchema, SCHEMA, SCHEMA_INPUTS } from './generate/graphql-schema.ts';
import { type Generated, registryIndexes } from './generate/indexes.ts';
import { generatePrismaClient } from './generate/prisma-client.ts';
import { recipientData } from './generate/recipient-data.ts';
import { whenChanged } from './generate/stamps.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';

/**
 * Brings every generated file up to date: the registries' indexes, the lists of mail providers, Prisma's client, `schema.graphql`, and the
 * clients' operations. What git ignores is written in any case.
 *
 * @param check leaves the committed files alone
 * @returns the committed files that were not what the code makes of them
 */
export async function generateAll(root: string, check: boolean): Promise<readonly string[]> {
  const stale = [...registryIndexes(root), ...recipientData()].filter((file) => isStale(root, file));
  if (!check) for (const file of stale) write(root, file);
  await generatePrismaClient(root);
  const schemaIsStale = await bringSchema(root, check);
  await generateDocuments(root);
  return [...stale.map(({ path }) => path), ...(schemaIsStale ? [SCHEMA] : [])];
}

async function bringSchema(root: string, check: boolean): Promise<boolean> {
  let stale = false;
  const committed = committedSchema(root);
  const step = {
    name: 'graphql-schema',
    root,
    inputs: [...SCHEMA_INPUTS],
    outputs: [],
    // A committed schema that was changed by hand is looked at again.
    salt: committed ?? '',
  };
  await whenChanged(step, async () => {
    const printed = await printedSchema(root);
    if (printed === undefined || printed.text === committed) return;
    stale = true;
    if (check) throw new StaleSchema();
    write(root, printed);
  }).catch((error: unknown) => {
    if (!(error instanceof StaleSchema)) throw error;
  });
  return stale;
}

/** Leaves `whenChanged` without a stamp, so that the next check says so again. */
class StaleSchema extends Error {}

function isStale(root: string, file: Generated): boolean {
  const path = join(root, file.path);
  return !existsSync(path) || readFileSync(path, 'utf8') !== file.text;
}

function write(root: string, file: Generated): void {
  mkdirSync(dirname(join(root, file.path)), { recursive: true });
  writeFileSync(join(root, file.path), file.text);
}

async function main(check: boolean): Promise<number> {
  const stale = await generateAll(ROOT, check);
  for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`);
  if (!check || stale.length === 0) return 0;
  console.log('Run `pnpm generate` and commit what it writes.');
  return 1;
}

if (import.meta.main) await runScript(() => main(process.argv.includes('--check')));
