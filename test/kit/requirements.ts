import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PartId, parts } from './parts.ts';

const installer = fileURLToPath(new URL('install-packages.sh', import.meta.url));

/**
 * Makes sure that the programs the tests run for real are on this machine, and says where each is.
 *
 * As root on Debian it installs what is missing; nobody else gets anything installed behind their back.
 *
 * @returns the path of each part that was asked for
 * @throws Error with one message that names what is missing and the one command that helps. A missing part is
 *   never a reason to skip a test.
 */
export function ensureRequirements<Id extends PartId>(ids: readonly Id[]): Record<Id, string> {
  const missing = ids.filter((id) => parts[id].find() === undefined);
  if (missing.length > 0) supply(missing);
  return Object.fromEntries(ids.map((id) => [id, locate(id)])) as Record<Id, string>;
}

/**
 * The path of a part that must be there already.
 *
 * @throws Error with what to do about it, when it is not
 */
export function locate(id: PartId): string {
  const path = parts[id].find();
  if (path === undefined) throw new Error(explainMissing([id]));
  return path;
}

function supply(missing: readonly PartId[]): void {
  if (process.getuid?.() !== 0 || !hasApt()) throw new Error(explainMissing(missing));
  const packages = missing.flatMap((id) => parts[id].packages);
  process.stderr.write(`Installing what the tests need: ${packages.join(' ')}\n`);
  // Standard output stays free for the caller; the installer speaks on standard error.
  const { status } = spawnSync('sh', [installer, ...packages], { stdio: ['ignore', 2, 2] });
  const still = missing.filter((id) => parts[id].find() === undefined);
  if (still.length > 0) throw new Error(`The installation ended with ${status}. ${explainMissing(still)}`);
}

/** One message for a person: what is missing and the one command to run as root first. */
export function explainMissing(missing: readonly PartId[], withApt = hasApt(), who = 'tests'): string {
  const names = missing.map((id) => parts[id].name).join(', ');
  const verb = who === 'tests' ? 'need' : 'needs';
  if (withApt) {
    const packages = missing.flatMap((id) => parts[id].packages).join(' ');
    return `The ${who} ${verb} ${names}. Run this as root first, then the ${who} again:\n\n  sudo sh ${installer} ${packages}\n`;
  }
  const ways = missing.map((id) => `  ${parts[id].name}: ${parts[id].otherwise}`);
  return `The ${who} ${verb} ${names}, and this machine has no apt-get to install them with:\n\n${ways.join('\n')}\n`;
}

function hasApt(): boolean {
  return existsSync('/usr/bin/apt-get');
}

/** `node test/kit/requirements.ts [part …]`, every part when none is named. */
function main(names: readonly string[]): void {
  const known = Object.keys(parts) as PartId[];
  const asked = known.filter((id) => names.length === 0 || names.includes(id));
  const unknown = names.filter((name) => !known.some((id) => id === name));
  try {
    if (unknown.length > 0)
      throw new Error(`Unknown part ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
    for (const [id, path] of Object.entries(ensureRequirements(asked))) console.log(`${id}: ${path}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (import.meta.main) main(process.argv.slice(2));
