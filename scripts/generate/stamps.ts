import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** One step whose outputs depend on nothing but its inputs. */
export type Step = {
  readonly name: string;
  readonly root: string;
  /** Globs from the root. */
  readonly inputs: readonly string[];
  /** Paths from the root, each of which must exist for the step to be skipped. */
  readonly outputs: readonly string[];
  /** Anything else that the outputs depend on, such as a version. */
  readonly salt?: string;
};

const MADE = ['**/node_modules/**', '**/dist/**', '**/.output/**', '**/.wxt/**', '**/generated/**'];
const TESTS = ['**/*.test.*', '**/*.e2e.*'];

/**
 * Runs `work` unless the inputs are those of the last time and the outputs are still there.
 * The hash is taken before the work, so that a file changed during it runs the step again next time.
 *
 * @returns whether it ran
 */
export async function whenChanged(step: Step, work: () => Promise<void>): Promise<boolean> {
  const stamp = join(step.root, 'node_modules/.cache/needful', `${step.name}.hash`);
  const hash = hashOf(step);
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (known === hash && step.outputs.every((path) => existsSync(join(step.root, path)))) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function hashOf(step: Step): string {
  const hash = createHash('sha256').update(step.salt ?? '');
  for (const path of filesOf(step.root, step.inputs)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(step.root, path)));
  }
  return hash.digest('hex');
}

/** The files that match, from the root, in one order on every machine; without tests unless they are asked for. */
export function filesOf(
  root: string,
  globs: readonly string[],
  also: { readonly tests?: boolean } = {},
): readonly string[] {
  const exclude = also.tests ? MADE : [...MADE, ...TESTS];
  const paths = globSync([...globs], { cwd: root, exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return [...new Set(paths)].sort();
}
