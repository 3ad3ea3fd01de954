import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/**
 * Writes a throw-away extension and returns its directory, which goes when this process ends. It marks every page of plain http
 * that it may touch.
 */
export function writeProbeExtension(): string {
  const { path } = makeTemporaryDirectory('probe-extension');
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1',
    permissions: ['scripting', 'storage'],
    optional_host_permissions: ['http://*/*'],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    action: { default_popup: 'popup.html' },
    storage: { managed_schema: 'managed.json' },
    browser_specific_settings: { gecko: { id: 'probe@needful.example' } },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'managed.json': JSON.stringify({ type: 'object', properties: { server: { type: 'string' } } }),
    'mark.js': 'document.documentElement.dataset.probe = "was here";',
    'popup.html': '<title>Probe popup</title>',
    'background.js': `
      const api = globalThis.browser ?? chrome;
      async function mark() {
        if (!(await api.permissions.contains({ origins: ['http://localhost/*'] }))) return;
        const script = { id: 'mark', js: ['mark.js'], matches: ['http://*/*'], allFrames: true };
        await api.scripting.registerContentScripts([script]).catch(() => {});
      }
      api.permissions.onAdded.addListener(mark);
      mark();
    `,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}
