import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { sweepCluster } from '../../scripts/postgres/sweep.ts';
import { startEmbedded } from '../../scripts/postgres.ts';
import { makeTemplate } from './postgres.ts';

const PREFIX = 'needful-test-postgres-';

/** Nothing of a test outlives it, so nothing has to survive a power cut. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
};

/** One PostgreSQL for a whole run of the tests, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepOrphans();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // PostgreSQL runs as another user where the tests run as root, and has to pass through.
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, settings: FAST });
  const remove = async () => {
    await server.stop();
    await sweepCluster(dataDir);
  };
  try {
    await makeTemplate(server);
  } catch (error) {
    await remove();
    throw error;
  }
  const { adminUrl, ownerUrl, serverUrl } = server;
  project.provide('postgres', { adminUrl, ownerUrl, serverUrl });
  return remove;
}

/** Servers of runs that were killed. One that still belongs to a living run is left alone. */
async function sweepOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(PREFIX))) {
    await sweepCluster(join(tmpdir(), name));
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly adminUrl: string; readonly ownerUrl: string; readonly serverUrl: string };
  }
}
