import { chmodSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../server/database/migrate.ts';
import { sweepCluster } from '../postgres/sweep.ts';
import { startEmbedded } from '../postgres.ts';
import { openEngine } from './engine.ts';

/**
 * The SQL that brings a database with every migration to what the Prisma schema says; undefined when they agree.
 *
 * The migrations are applied to an empty PostgreSQL made for it, as a server's start would. What Prisma's schema
 * cannot say (policies, grants, checks, triggers) is neither missed nor taken away.
 */
export async function differenceToSchema(root: string): Promise<string | undefined> {
  const dataDir = mkdtempSync(join(tmpdir(), 'needful-migration-'));
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
  try {
    await migrate(server.ownerUrl, () => {}, join(root, 'prisma/migrations'));
    return await compare(server.ownerUrl, root);
  } finally {
    await server.stop();
    await sweepCluster(dataDir);
  }
}

async function compare(url: string, root: string): Promise<string | undefined> {
  const paths = globSync('prisma/**/*.prisma', { cwd: root }).sort();
  const files = paths.map((path) => ({ path, content: readFileSync(join(root, path), 'utf8') }));
  const engine = await openEngine(
    url,
    files.map(({ path, content }) => [path, content]),
  );
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: root },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? undefined : (stdout ?? '');
}
