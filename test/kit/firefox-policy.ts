import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManagedSettings } from './managed-settings.ts';
import { writeOwnView } from './own-view.ts';
import { locate } from './requirements.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** Where Firefox on Linux reads what an administrator set, before the folder it is installed in. */
const FOLDER = '/etc/firefox/policies';

export interface FirefoxPolicy {
  /** Starts Firefox so that it sees these policies in the machine's place. */
  readonly executable: string;
  remove(): Promise<void>;
}

/**
 * Policies for one Firefox alone, in the form of a `policies.json` (https://mozilla.github.io/policy-templates/).
 *
 * @throws when not root, see `writeOwnView`
 */
export function writePolicy(policies: object): FirefoxPolicy {
  const folder = makeTemporaryDirectory('firefox-policy');
  writeFileSync(join(folder.path, 'policies.json'), JSON.stringify(policies));
  const executable = writeOwnView({ program: locate('firefox'), folder: folder.path, over: FOLDER });
  return { executable, remove: () => folder.remove() };
}

/** The policy that sets one extension's managed settings. */
export function policyOf(extensionId: string, settings: ManagedSettings): object {
  return { policies: { '3rdparty': { Extensions: { [extensionId]: settings } } } };
}
