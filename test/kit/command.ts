import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { runNeedful } from '../../server/commands/run.ts';
import { type Child, startChild } from './child-process.ts';
import { type Environment, withoutSettings } from './server-process.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

/** Runs `pnpm needful …` as an administrator does, with these settings and no others. */
export function needful(
  environment: Environment,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const env = { ...process.env, ...withoutSettings(), ...environment };
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...words], { env }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), said: out + err }),
    );
  });
}

/** The same in this process: loading the server's modules takes longer than most commands do. */
export async function needfulHere(
  environment: Environment,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const said: unknown[] = [];
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of spies) spy.mockImplementation((line) => void said.push(line));
  try {
    const code = await runNeedful(words, environment);
    return { code, said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The same without waiting for its end, for a command that is to be killed. */
export async function startCommand(environment: Environment, ...words: readonly string[]): Promise<Child> {
  const logFile = join(makeTemporaryDirectory('command').path, 'output');
  const env = { ...withoutSettings(), ...environment };
  return await startChild(process.execPath, [CLI, ...words], { logFile, env });
}
