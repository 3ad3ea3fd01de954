import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAdvisories, readAudit } from './dependencies/advisories.ts';
import { EMBEDDED } from './dependencies/embedded.ts';
import { EXCEPTED } from './dependencies/excepted.ts';
import { type Component, licenceOf, nameOf, unfitLicences } from './dependencies/licences.ts';
import { runPnpm } from './dependencies/run-pnpm.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';

/** What is shipped; `test` and the root are not. */
const SHIPPED = ['server', 'extension', 'shared'].flatMap((name) => ['--filter', `@needful/${name}`]);

const FOLDER = join(ROOT, 'dist');
const SBOM = join(FOLDER, 'needful.cdx.json');
const LICENCES = join(FOLDER, 'licences.txt');

/**
 * Writes what Needful is made of, and looks at its licences and at the advisories that the registry knows.
 *
 * @returns whether nothing stands against shipping it; a registry that does not answer does not
 */
export async function checkDependencies(): Promise<boolean> {
  const faults = [...(await listComponents()), ...(await askForAdvisories())];
  for (const fault of faults) console.error(`✗ ${fault}`);
  return faults.length === 0;
}

async function listComponents(): Promise<readonly string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const words = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--prod', '--out', SBOM];
  const made = await runPnpm('sbom', ...words, ...SHIPPED);
  if (made.code !== 0) return [`The list of components could not be made: ${made.err.trim()}`];
  const bill = JSON.parse(readFileSync(SBOM, 'utf8')) as { components: Component[] };
  const fonts = EMBEDDED.map((component) => ({ type: 'data', ...component }));
  const components: Component[] = [...bill.components, ...fonts];
  writeFileSync(SBOM, JSON.stringify({ ...bill, components }, null, 2));
  const lines = components.map((component) => `${nameOf(component)}\t${licenceOf(component)}`);
  writeFileSync(LICENCES, `${lines.sort().join('\n')}\n`);
  const unfit = unfitLicences(components);
  if (unfit.length === 0) console.log(`✓ licences of ${components.length} components: dist/needful.cdx.json`);
  return unfit;
}

async function askForAdvisories(): Promise<readonly string[]> {
  const asked = readAudit(await runPnpm('audit', '--prod', '--json', '--audit-level', 'high'));
  if (asked.state === 'unreachable') {
    console.log(`– known advisories were NOT looked at, since the registry could not be asked: ${asked.why}`);
    return [];
  }
  const open = openAdvisories(asked.advisories, EXCEPTED, new Date().toISOString().slice(0, 10));
  if (open.length === 0) console.log('✓ no known advisory of severity high or critical');
  return open;
}

if (import.meta.main) await runScript(async () => ((await checkDependencies()) ? 0 : 1));
