import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A program outside the repository that the tests run for real. */
export interface Part {
  /** How a person calls it. */
  readonly name: string;
  /** The Debian packages that bring it. */
  readonly packages: readonly string[];
  /** What to do where there is no apt-get. */
  readonly otherwise: string;
  /** The path of its program or folder, or undefined where it is missing. */
  find(): string | undefined;
}

export type PartId = 'chromium' | 'firefox' | 'roundcube' | 'dovecot' | 'postgresql' | 'xvfb' | 'xdotool';

/** Every part, with where it is looked for. Adding one means adding one entry here. */
export const parts: Readonly<Record<PartId, Part>> = {
  chromium: {
    name: 'Chromium',
    packages: ['chromium'],
    otherwise: 'run `npx playwright-core install chromium`, or set CHROMIUM_PATH to a Chromium',
    find: findChromium,
  },
  firefox: {
    name: 'Firefox',
    packages: ['firefox-esr'],
    otherwise: 'install Firefox, or set FIREFOX_PATH to one',
    find: findFirefox,
  },
  roundcube: {
    name: 'Roundcube and PHP',
    packages: [
      'roundcube-core',
      'roundcube-sqlite3',
      'php-cli',
      'php-sqlite3',
      'php-intl',
      'php-mbstring',
      'php-xml',
    ],
    otherwise: 'the Roundcube bed needs Debian: run the tests in a Debian 12 container',
    find: findRoundcube,
  },
  dovecot: {
    name: 'Dovecot',
    packages: ['dovecot-imapd'],
    otherwise: 'install Dovecot 2.3',
    find: () => (existsSync('/usr/lib/dovecot/imap') ? findProgram(['dovecot']) : undefined),
  },
  postgresql: {
    name: 'PostgreSQL with its client programs',
    packages: ['postgresql', 'postgresql-client', 'openssl'],
    otherwise: 'install PostgreSQL 15 or newer, its client programs included',
    find: findPostgresql,
  },
  xvfb: {
    name: 'Xvfb',
    packages: ['xvfb'],
    otherwise: 'install Xvfb, an X server without a screen',
    find: () => findProgram(['Xvfb']),
  },
  xdotool: {
    name: 'xdotool',
    packages: ['xdotool'],
    otherwise: 'install xdotool, which presses the keys of an X server',
    find: () => findProgram(['xdotool']),
  },
};

/**
 * Google's own Chrome is not among the places: since version 137 it ignores `--load-extension`
 * (https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY).
 */
function findChromium(): string | undefined {
  return (
    fromEnvironment('CHROMIUM_PATH') ??
    findProgram(['chromium', 'chromium-browser']) ??
    firstExisting(['/Applications/Chromium.app/Contents/MacOS/Chromium', chromium.executablePath()])
  );
}

function findFirefox(): string | undefined {
  return (
    fromEnvironment('FIREFOX_PATH') ??
    findProgram(['firefox-esr', 'firefox']) ??
    firstExisting(['/Applications/Firefox.app/Contents/MacOS/firefox'])
  );
}

/** Debian's Roundcube, and a PHP with every extension that Roundcube loads at its start. */
function findRoundcube(): string | undefined {
  const webRoot = '/var/lib/roundcube/public_html';
  const needed = [
    `${webRoot}/index.php`,
    '/etc/roundcube/defaults.inc.php',
    '/usr/share/roundcube/SQL/sqlite.initial.sql',
  ];
  const php = findProgram(['php']);
  if (php === undefined || !needed.every((path) => existsSync(path))) return undefined;
  const loaded = execFileSync(php, ['-m'], { encoding: 'utf8' }).toLowerCase().split(/\s+/);
  return ['pdo_sqlite', 'intl', 'mbstring', 'dom'].every((name) => loaded.includes(name))
    ? webRoot
    : undefined;
}

/** The folder of the programs of one major version: Debian's newest, or the one on the PATH. */
function findPostgresql(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const majors = existsSync(debian) ? readdirSync(debian).map(Number).filter(Number.isInteger) : [];
  const newestFirst = majors.sort((a, b) => b - a).map((major) => `${debian}/${major}/bin`);
  const onPath = findProgram(['pg_basebackup']);
  const folders = onPath === undefined ? newestFirst : [...newestFirst, dirname(onPath)];
  const needed = ['initdb', 'pg_ctl', 'postgres', 'pg_basebackup', 'pg_dump', 'pg_restore'];
  return folders.find((folder) => needed.every((program) => existsSync(join(folder, program))));
}

/** Also looks in /usr/sbin, where Dovecot stands and which is not on the PATH of a normal user. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/sbin',
    '/usr/local/bin',
    '/usr/local/sbin',
  ];
  return firstExisting(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

function fromEnvironment(variable: string): string | undefined {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`${variable} names ${path}, and nothing is there.`);
  return path;
}

function firstExisting(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}
