import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathWith, run } from './run.ts';
import { whenChanged } from './stamps.ts';

/**
 * The Prisma client and the types Pothos reads, into server/generated.
 *
 * Prisma looks for its schema engine even to generate, where it does not use it, and would download one; any
 * executable in its place keeps that from happening (a hospital's network is closed).
 */
export async function generatePrismaClient(root: string): Promise<boolean> {
  const step = {
    name: 'prisma-client',
    root,
    inputs: ['prisma/**/*.prisma'],
    outputs: ['server/generated/prisma/client.ts', 'server/generated/pothos.ts'],
    salt: versionsOf(root),
  };
  return whenChanged(step, async () => {
    await run('prisma', ['generate'], {
      cwd: root,
      env: {
        // The Pothos generator's program belongs to the server's dependencies.
        PATH: pathWith('', 'server'),
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
  });
}

function versionsOf(root: string): string {
  const server: unknown = JSON.parse(readFileSync(join(root, 'server/package.json'), 'utf8'));
  const { dependencies } = server as { dependencies: Record<string, string> };
  return `${dependencies['@prisma/client']} ${dependencies['@pothos/plugin-prisma']}`;
}
