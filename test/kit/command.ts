import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Environment, withoutSettings } from './server-process.ts';

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
