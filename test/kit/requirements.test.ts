import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type PartId, parts } from './parts.ts';
import { explainMissing } from './requirements.ts';

const ids = Object.keys(parts) as PartId[];

test('what is missing is named in one message, each part by its name', () => {
  const message = explainMissing(ids, true);
  for (const id of ids) expect(message).toContain(parts[id].name);
});

test('where there is apt-get, exactly one command is to be run as root', () => {
  const commands = explainMissing(['chromium', 'dovecot'], true).match(/^ {2}sudo .*$/gm);
  expect(commands).toHaveLength(1);
  expect(commands?.[0]).toMatch(/install-packages\.sh chromium dovecot-imapd$/);
});

test('where there is none, each part comes with its own way, and apt-get is not asked for', () => {
  const message = explainMissing(['chromium', 'firefox'], false);
  expect(message).not.toContain('sudo');
  for (const id of ['chromium', 'firefox'] as const) expect(message).toContain(parts[id].otherwise);
});

test('the installer is a script that a POSIX shell can read', () => {
  const script = fileURLToPath(new URL('install-packages.sh', import.meta.url));
  expect(() => execFileSync('sh', ['-n', script])).not.toThrow();
});

test('a browser named by CHROMIUM_PATH that does not exist is an error, not a reason to take another', () => {
  const before = process.env.CHROMIUM_PATH;
  process.env.CHROMIUM_PATH = '/nowhere/chromium';
  try {
    expect(() => parts.chromium.find()).toThrow('CHROMIUM_PATH names /nowhere/chromium');
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  }
});
