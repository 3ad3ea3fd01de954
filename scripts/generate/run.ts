import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from '../root.ts';

/** PATH with the programs of these packages first; `''` is the root. */
export function pathWith(...packages: readonly string[]): string {
  const folders = packages.map((name) => join(ROOT, name, 'node_modules/.bin'));
  return [...folders, process.env.PATH ?? ''].join(delimiter);
}

/**
 * Runs a program of the workspace to its end and keeps what it says to itself unless it fails.
 *
 * @throws with its output when it ends with anything but 0
 */
export async function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, PATH: pathWith(''), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // The programs in node_modules/.bin are .cmd files there, which only a shell runs.
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with ${code}:\n${output.trim()}`);
  return output;
}
