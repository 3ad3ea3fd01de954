import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface PermissionSet {
  explicit_host?: string[];
  scriptable_host?: string[];
}

interface ExtensionSettings {
  active_permissions?: PermissionSet;
  granted_permissions?: PermissionSet;
  runtime_granted_permissions?: PermissionSet;
}

/**
 * Writes host permissions into the profile of a closed Chromium, as if the person had allowed them.
 *
 * The dialog of `permissions.request` cannot be answered headless; this is what it would have left behind.
 *
 * @param origins match patterns such as `http://localhost/*`
 * @throws when the extension has never run in this profile
 */
export function grantInProfile(profile: string, extensionId: string, origins: readonly string[]): void {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8')) as {
    extensions?: { settings?: Record<string, ExtensionSettings> };
  };
  const settings = preferences.extensions?.settings?.[extensionId];
  if (settings === undefined) throw new Error(`Extension ${extensionId} is not in the profile ${profile}.`);
  for (const name of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions'] as const) {
    const set = settings[name] ?? {};
    settings[name] = { ...set, explicit_host: [...new Set([...(set.explicit_host ?? []), ...origins])] };
  }
  writeFileSync(path, JSON.stringify(preferences));
}
