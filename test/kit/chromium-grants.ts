import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface PermissionSet {
  explicit_host?: string[];
  scriptable_host?: string[];
}

interface ExtensionSettings {
  active_permissions?: PermissionSet;
  granted_permissions?: PermissionSet;
  runtime_granted_permissions?: PermissionSet;
}

interface Preferences {
  extensions?: { settings?: Record<string, ExtensionSettings> };
}

/**
 * Writes host permissions into the profile of a closed Chromium, as if the person had allowed them. The profile may
 * be one that no browser has used yet: an extension that comes later finds what is granted to its id.
 *
 * The dialog of `permissions.request` cannot be answered headless; this is what it would have left behind.
 *
 * @param origins match patterns such as `http://localhost/*`
 */
export function grantInProfile(profile: string, extensionId: string, origins: readonly string[]): void {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = readPreferences(path);
  const settings = preferences.extensions?.settings?.[extensionId] ?? {};
  for (const name of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions'] as const) {
    const set = settings[name] ?? {};
    settings[name] = { ...set, explicit_host: [...new Set([...(set.explicit_host ?? []), ...origins])] };
  }
  const all = { ...preferences.extensions?.settings, [extensionId]: settings };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    JSON.stringify({ ...preferences, extensions: { ...preferences.extensions, settings: all } }),
  );
}

function readPreferences(path: string): Preferences {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Preferences) : {};
}
