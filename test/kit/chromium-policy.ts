import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium reads what an administrator set; there is no such place for one profile alone. */
const folder = '/etc/chromium/policies/managed';

/** What an administrator sets for an extension: the values of its `storage.managed`. */
export type ManagedSettings = Readonly<Record<string, unknown>>;

export interface InstalledPolicy {
  /** Writes other settings; a running Chromium takes them over within about five seconds. */
  change(settings: ManagedSettings): void;
  remove(): void;
}

/**
 * Sets an extension's managed settings for every Chromium of this machine, until `remove()`.
 *
 * Two tests may do so at once as long as their extensions' ids differ (an unpacked extension without a `key`
 * has an id of its own for each directory).
 *
 * @throws when not root, or when another living process has set policy for the same extension
 */
export function installPolicy(extensionId: string, settings: ManagedSettings): InstalledPolicy {
  if (process.getuid?.() !== 0) throw new Error(`Setting policy writes to ${folder}: run this test as root.`);
  mkdirSync(folder, { recursive: true });
  clearAbandoned(extensionId);
  const path = join(folder, `needful-${extensionId}.${process.pid}.json`);
  const remove = () => rmSync(path, { force: true });
  const change = (next: ManagedSettings) =>
    writeFileSync(path, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: next } } }));
  change(settings);
  process.once('exit', remove);
  return {
    change,
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}

function clearAbandoned(extensionId: string): void {
  for (const name of readdirSync(folder)) {
    const owner = name.match(/^needful-(\w+)\.(\d+)\.json$/);
    if (owner?.[1] !== extensionId) continue;
    if (existsSync(`/proc/${owner[2]}`))
      throw new Error(`Process ${owner[2]} has set policy for this extension.`);
    rmSync(join(folder, name), { force: true });
  }
}
