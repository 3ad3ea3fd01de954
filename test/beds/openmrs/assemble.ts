import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.ts';
import pinned from './packages.json' with { type: 'json' };

interface Package {
  readonly name: string;
  readonly version: string;
  /** As a lockfile writes it: `sha512-` and the digest of the tarball in base64. */
  readonly integrity: string;
}

const run = promisify(execFile);
/** Raise it when the files below are laid out differently, so that an older cached front end is not taken. */
const LAYOUT = 1;
export const SPA_PATH = '/openmrs/spa';

/**
 * The folder that holds the assembled OpenMRS 3 front end; fetched through npm and laid out if it is not there yet.
 *
 * It does what `openmrs assemble` and `openmrs build` do, without their 865 MB of tools: the shell's package
 * carries its own production build, so only the addresses in its index page remain to be filled in.
 *
 * @throws when npm cannot fetch a package, or one is not byte for byte the pinned one
 */
export async function assembleFrontEnd(): Promise<string> {
  const folder = join(cacheFolder(), `openmrs-${fingerprint()}`);
  if (await exists(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.unfinished-`);
  try {
    await layOut(unfinished);
    await moveIntoPlace(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function fingerprint(): string {
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, pinned]))
    .digest('hex')
    .slice(0, 16);
}

async function layOut(folder: string): Promise<void> {
  const tarballs = join(folder, 'tarballs');
  const packages = join(folder, 'packages');
  await mkdir(tarballs);
  await fetchTarballs([pinned.shell, ...pinned.modules], tarballs);
  const spa = join(folder, 'spa');
  await unpack(pinned.shell, tarballs, packages);
  await rename(join(packages, folderName(pinned.shell), 'dist'), spa);
  const imports: Record<string, string> = {};
  const routes: Record<string, unknown> = {};
  for (const module of pinned.modules) {
    const entry = await unpack(module, tarballs, packages);
    const home = folderName(module);
    await rename(join(packages, home, dirname(entry)), join(spa, home));
    imports[module.name] = `./${home}/${basename(entry)}`;
    routes[module.name] = JSON.parse(await readFile(join(spa, home, 'routes.json'), 'utf8'));
  }
  await writeFile(join(spa, 'importmap.json'), JSON.stringify({ imports }));
  await writeFile(join(spa, 'routes.registry.json'), JSON.stringify(routes));
  await fillInIndex(join(spa, 'index.html'));
  await rm(tarballs, { recursive: true });
  await rm(packages, { recursive: true });
}

/** All in one npm call, from inside the target so that no project's settings but the person's own apply. */
async function fetchTarballs(packages: readonly Package[], target: string): Promise<void> {
  const wanted = packages.map(({ name, version }) => `${name}@${version}`);
  await run('npm', ['pack', '--ignore-scripts', '--loglevel=error', ...wanted], {
    cwd: target,
    shell: process.platform === 'win32', // npm is a .cmd there, which Node refuses to run without a shell
  }).catch((fault: unknown) => {
    throw new Error('npm could not fetch the OpenMRS front end; the bed needs the npm registry once.', {
      cause: fault,
    });
  });
}

/** @returns where the package's entry stands inside it, such as `dist/openmrs-esm-login-app.js` */
async function unpack(pin: Package, tarballs: string, packages: string): Promise<string> {
  const tarball = join(tarballs, `${folderName(pin)}.tgz`);
  const digest = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (digest !== pin.integrity)
    throw new Error(`${pin.name}@${pin.version} is not the pinned one: ${digest}`);
  const target = join(packages, folderName(pin));
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1', '--exclude=*.map']);
  const manifest: unknown = JSON.parse(await readFile(join(target, 'package.json'), 'utf8'));
  return entryOf(manifest, pin.name);
}

function entryOf(manifest: unknown, name: string): string {
  const { browser, main } = manifest as { browser?: unknown; main?: unknown };
  const entry = browser ?? main;
  if (typeof entry !== 'string') throw new Error(`${name} names no entry.`);
  return entry;
}

/** The published page points to the project's own demonstration server and switches the service worker on. */
async function fillInIndex(file: string): Promise<void> {
  const page = (await readFile(file, 'utf8'))
    .replaceAll(/"https:[^"]*\/importmap\.json"/g, `"${SPA_PATH}/importmap.json"`)
    .replace('offline: true', 'offline: false')
    .replace('configUrls: []', `configUrls: ["${SPA_PATH}/openmrs-config.json"]`);
  if (page.includes('"https:') || !page.includes('offline: false') || !page.includes('openmrs-config.json'))
    throw new Error('The index page of the OpenMRS shell is not built as expected.');
  await writeFile(file, page);
}

async function moveIntoPlace(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another process has assembled the same one meanwhile: a folder that is not empty cannot be replaced.
    if (!(await exists(folder))) throw error;
  }
}

function folderName({ name, version }: Package): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
