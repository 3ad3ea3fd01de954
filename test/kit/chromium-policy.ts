import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManagedSettings } from './managed-settings.ts';
import { writeOwnView } from './own-view.ts';
import { locate } from './requirements.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** Where Chromium reads what an administrator set; it knows no such place for one profile alone. */
const FOLDER = '/etc/chromium/policies';

export interface ChromiumPolicy {
  /** Starts Chromium so that it sees these policies in the machine's place. */
  readonly executable: string;
  /** Writes other policies; a running Chromium takes them over within about five seconds. */
  change(policies: object): void;
  remove(): Promise<void>;
}

/**
 * Policies for one Chromium alone, in the form of an administrator's file under `/etc/chromium/policies/managed`.
 *
 * @throws when not root, see `writeOwnView`
 */
export function writePolicy(policies: object): ChromiumPolicy {
  const folder = makeTemporaryDirectory('chromium-policy');
  mkdirSync(join(folder.path, 'managed'));
  const change = (next: object) =>
    writeFileSync(join(folder.path, 'managed/needful.json'), JSON.stringify(next));
  change(policies);
  const executable = writeOwnView({ program: locate('chromium'), folder: folder.path, over: FOLDER });
  return { executable, change, remove: () => folder.remove() };
}

/** The policy that sets one extension's managed settings. */
export function policyOf(extensionId: string, settings: ManagedSettings): object {
  return { '3rdparty': { extensions: { [extensionId]: settings } } };
}
