import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { checkAll } from './check.ts';
import { checkDependencies } from './dependencies.ts';
import { pathWith } from './generate/run.ts';
import { generateAll } from './generate.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';
import { countLine, countTests, isGreen, type Report } from './test/count.ts';

/** `npm test`: everything, from what the machine lacks to the browsers, with the true counts as its last line. */
async function main(): Promise<number> {
  const { ensureRequirements } = await import('../test/kit/requirements.ts');
  const { parts } = await import('../test/kit/parts.ts');
  ensureRequirements(Object.keys(parts) as (keyof typeof parts)[]);
  // What is committed must be current by itself, so it is looked at and not mended.
  await generateAll(ROOT, true);
  await buildAll(ROOT, console.log);
  const checked = await checkAll();
  // What the registry knows today is a matter for continuous integration, not for each run on somebody's desk.
  const dependable = process.env.CI === undefined || (await checkDependencies());
  const folder = mkdtempSync(join(tmpdir(), 'needful-reports-'));
  try {
    const { code, report } = await runVitest(join(folder, 'all.json'));
    const count = countTests(report === undefined ? [] : [report]);
    console.log(countLine(count));
    return checked && dependable && isGreen(count) && code === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runVitest(file: string): Promise<{ code: number | null; report?: Report }> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // Some hundred servers and commands are started by the tests, each of which would else compile itself anew.
  const NODE_COMPILE_CACHE = join(ROOT, 'node_modules/.cache/needful/compiled');
  const child = spawn('vitest', ['run', ...reporters], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: pathWith(''), NODE_COMPILE_CACHE },
    shell: process.platform === 'win32',
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  return existsSync(file) ? { code, report: JSON.parse(readFileSync(file, 'utf8')) as Report } : { code };
}

await runScript(main);
