import { join } from 'node:path';
import { pathWith, run } from './generate/run.ts';
import { filesOf, whenChanged } from './generate/stamps.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';

type Part = {
  /** As a person calls it. */
  readonly title: string;
  readonly name: string;
  /** The package whose programs build it, and the folder to stand in. */
  readonly in: string;
  readonly command: readonly [string, ...string[]];
  /** Built only where this matches something. */
  readonly source: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
};

/** What everything that is built depends on; generated code follows from these. */
const COMMON = [
  'shared/**/*',
  'server/graphql/schema.graphql',
  'scripts/generate/**',
  'pnpm-lock.yaml',
  'tsconfig.json',
];

const PARTS: readonly Part[] = [
  extensionFor('chrome', 'Chrome'),
  extensionFor('firefox', 'Firefox'),
  {
    title: "the officer's page",
    name: 'admin',
    in: 'server',
    command: ['vite', 'build', '--config', 'admin/vite.config.ts', '--logLevel', 'warn'],
    source: 'server/admin/main.tsx',
    inputs: ['server/admin/**/*', ...COMMON],
    outputs: ['server/admin/dist/index.html'],
  },
];

/** With open roots, which axe needs: the same in all else, and never shipped. */
const FOR_AXE: Part = {
  ...extensionFor('chrome', 'axe'),
  name: 'extension-axe',
  command: ['wxt', 'build', '--mode', 'axe'],
  outputs: ['extension/.output/chrome-mv3-axe/manifest.json'],
};

function extensionFor(browser: 'chrome' | 'firefox', title: string): Part {
  return {
    title: `the extension for ${title}`,
    name: `extension-${browser}`,
    in: 'extension',
    command: ['wxt', 'build', '--browser', browser],
    source: 'extension/entrypoints/**/*',
    inputs: ['extension/**/*', ...COMMON],
    outputs: [`extension/.output/${browser}-mv3/manifest.json`],
  };
}

/**
 * Builds the extension and the officer's page where their sources changed since the last time.
 *
 * @param log is told what is built, in sentences
 * @throws with the builder's own words
 */
export async function buildAll(root: string, log: (sentence: string) => void): Promise<void> {
  for (const part of PARTS) await build(root, part, log);
}

/** The extension as axe can look into it, built where its sources changed. @returns its folder */
export async function buildForAxe(): Promise<string> {
  await build(ROOT, FOR_AXE, console.log);
  return join(ROOT, 'extension/.output/chrome-mv3-axe');
}

/** Where the extension lies that was built for this browser. */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  return join(ROOT, `extension/.output/${browser}-mv3`);
}

async function build(root: string, part: Part, log: (sentence: string) => void): Promise<void> {
  if (filesOf(root, [part.source]).length === 0) return;
  const [command, ...args] = part.command;
  const step = { name: `build-${part.name}`, root, inputs: part.inputs, outputs: part.outputs };
  await whenChanged(step, async () => {
    log(`Building ${part.title}.`);
    const env = { PATH: pathWith('', part.in), NODE_ENV: 'production' };
    await run(command, args, { cwd: join(root, part.in), env });
  });
}

if (import.meta.main) await runScript(() => buildAll(ROOT, console.log));
