import { run } from './generate/run.ts';
import { generateAll } from './generate.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';

type Step = { readonly name: string; readonly work: () => Promise<unknown> };

/** Each throws with what is wrong. */
const STEPS: readonly Step[] = [
  { name: 'generated files are current', work: generatedAreCurrent },
  { name: 'types', work: () => run('tsc', ['--noEmit']) },
  {
    name: 'lint and format',
    work: () => run('biome', ['check', '--diagnostic-level=warn', '--max-diagnostics=200', '.']),
  },
  { name: 'borders', work: bordersHold },
  { name: 'migrations make the schema', work: migrationsAreCurrent },
  { name: 'no unused code', work: () => run('knip', ['--no-progress']) },
];

async function generatedAreCurrent(): Promise<void> {
  const stale = await generateAll(ROOT, true);
  if (stale.length > 0) throw new Error(`stale: ${stale.join(', ')}. Run \`pnpm generate\` and commit.`);
}

async function bordersHold(): Promise<void> {
  const { violationsIn } = await import('./borders.ts');
  const violations = await violationsIn(ROOT);
  if (violations.length > 0) throw new Error(violations.join('\n'));
}

async function migrationsAreCurrent(): Promise<void> {
  const { differenceToSchema } = await import('./migration/difference.ts');
  const sql = await differenceToSchema(ROOT);
  if (sql !== undefined) throw new Error(`Run \`pnpm migration <name>\`. What is missing:\n${sql}`);
}

/**
 * Runs all checks at once and to their end, whatever the others say, and prints each with its time.
 *
 * @returns whether all passed
 */
export async function checkAll(): Promise<boolean> {
  // The other checks read what is generated, some of which git ignores: that comes first and alone.
  const [first, ...others] = STEPS;
  const passed = first === undefined || (await check(first));
  const all = await Promise.all(others.map(check));
  return passed && all.every(Boolean);
}

async function check({ name, work }: Step): Promise<boolean> {
  const began = performance.now();
  const fault = await work().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const said = `${fault === undefined ? '✓' : '✗'} ${name} (${seconds} s)`;
  console.log(fault === undefined ? said : `${said}\n${fault.replace(/^/gm, '  ')}`);
  return fault === undefined;
}

if (import.meta.main) await runScript(async () => ((await checkAll()) ? 0 : 1));
