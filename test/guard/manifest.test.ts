import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildAll, builtExtension } from '../../scripts/build.ts';
import { ROOT } from '../../scripts/root.ts';

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'identity',
  'idle',
  'scripting',
  'storage',
  'unlimitedStorage',
];
/** Gzip, in bytes: the detector runs in every frame of every granted page. */
const LARGEST_DETECTOR = 2_048;
/** The card's own code. */
const LARGEST_CARD = 10_240;
/** The card with the detector, which is there before it: more than the 10 kB that both together should take. */
const LARGEST_BOTH = 10_752;
/** Comes beside those two on a page with a button: preview, receipt and the parts they are drawn with. */
const LARGEST_REPORTER = 12_288;
/** Comes where a text is written or copied: the identifiers of the eighteen. */
const LARGEST_SIGNALS = 12_288;
const LARGEST_VISIT = 4_608;
const IN_PAGES = [
  'detect.js',
  'act.js',
  'reporter.js',
  'signals.js',
  'visit.js',
  'self-test.js',
  'inspect.js',
];

// What is looked at is what these sources build.
await buildAll(ROOT, () => undefined);

describe.each(['chrome', 'firefox'] as const)('the extension built for %s', (browser) => {
  const folder = builtExtension(browser);
  const script = (name: string) => readFileSync(join(folder, name), 'utf8');
  const manifest = JSON.parse(script('manifest.json')) as Readonly<Record<string, unknown>>;

  test('asks for the listed permissions and no other', () => {
    expect(manifest['permissions']).toEqual(PERMISSIONS);
  });

  test('is Manifest V3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });

  test('has no host from the start, and may ask for single sites only', () => {
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });

  test('lets no page load or frame anything of it', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  test('runs only its own scripts, and no text as markup', () => {
    const policy = JSON.stringify(manifest['content_security_policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  test('talks to nobody in plain text but this very computer', () => {
    const policy = JSON.stringify(manifest['content_security_policy']);
    const [, allowed] = /connect-src ([^;]+);/.exec(policy) ?? [];
    expect(allowed).toBe("'self' https: http://localhost:* http://127.0.0.1:*");
  });

  test('has an id that does not change', () => {
    const gecko = JSON.stringify(manifest['browser_specific_settings'] ?? {});
    if (browser === 'firefox') expect(gecko).toContain('needful@needful.example');
    else expect(manifest['key']).toMatch(/^MIIB/);
  });

  test('brings at most 2 kB into a page until an act, and 10 kB for a card', () => {
    const size = (name: string) => gzipSync(script(name)).length;
    expect(size('detect.js')).toBeLessThanOrEqual(LARGEST_DETECTOR);
    expect(size('act.js')).toBeLessThanOrEqual(LARGEST_CARD);
    expect(size('detect.js') + size('act.js')).toBeLessThanOrEqual(LARGEST_BOTH);
  });

  test('brings what reports only where something can be reported, and no picture, sheet or font', () => {
    expect(gzipSync(script('reporter.js')).length).toBeLessThanOrEqual(LARGEST_REPORTER);
    expect(gzipSync(script('signals.js')).length).toBeLessThanOrEqual(LARGEST_SIGNALS);
    expect(gzipSync(script('visit.js')).length).toBeLessThanOrEqual(LARGEST_VISIT);
    for (const name of IN_PAGES) expect(script(name), name).not.toMatch(/getURL\(|import\(/);
  });

  test('runs nothing in a page that talks to the network or stores anything there', () => {
    for (const name of IN_PAGES) {
      expect(script(name), name).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/);
      expect(script(name), name).not.toMatch(/indexedDB|localStorage|sessionStorage|document\.cookie/);
    }
  });

  test('carries no zod into a page', () => {
    for (const name of IN_PAGES) expect(script(name), name).not.toContain('ZodError');
  });

  test('keeps what it puts into a page in a closed shadow root', () => {
    expect(script('act.js')).toMatch(/attachShadow\(\{\s*mode:\s*[`'"]closed[`'"]/);
  });

  test('has a window of its own for details, and sends the page nowhere', () => {
    expect(readdirSync(folder)).toContain('report.html');
    for (const name of IN_PAGES)
      expect(script(name)).not.toMatch(/window\.open|location\.(?:href|assign|replace)\s*=/);
  });
});

test('docs/permissions.md gives a reason for each permission, and for none that is not asked for', () => {
  const page = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| \S.*\|$/gm)].map(([, name]) => name);
  expect(rows).toEqual(PERMISSIONS);
});
