import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';

export type BuiltExtension = {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  remove(): Promise<void>;
};

/** Builds the extension as it is now, elsewhere than where a person's browser loads it from; about two seconds. */
export function buildExtension(browser: 'chrome' | 'firefox'): BuiltExtension {
  const directory = makeTemporaryDirectory(`extension-${browser}`);
  const wxt = join(ROOT, 'extension/node_modules/wxt/bin/wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build', '--browser', browser], {
    cwd: join(ROOT, 'extension'),
    env: { ...process.env, NODE_ENV: 'production', NEEDFUL_EXTENSION_OUT: directory.path },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The extension does not build:\n${built.stdout}\n${built.stderr}`);
  const folder = join(directory.path, `${browser}-mv3`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  return { folder, manifest, remove: async () => void (await directory.remove()) };
}
