import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild, waitUntilListening } from '../kit/child-process.ts';
import { eventually } from '../kit/eventually.ts';
import { findFreePort } from '../kit/free-port.ts';
import { findProgram } from '../kit/parts.ts';
import { locate } from '../kit/requirements.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';
import type { Mail } from './mail.ts';

export interface Roundcube {
  /** e.g. `http://localhost:41233`, without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts Debian's Roundcube under PHP's own server on a free port of 127.0.0.1, reading and sending through a
 * mail bed. Configuration, database, sessions and logs lie in a temporary directory; the installed files are
 * only read. Several may run at once.
 *
 * @param options.host the name in the origin. `localhost` is a secure context for a browser; any other name
 *   over plain http is not, as in many hospitals, and needs the browser's `loopbackHosts`.
 * @throws when a part is missing, or with the log of PHP when it does not come up
 */
export async function startRoundcube(options: {
  readonly mail: Mail;
  readonly host?: string;
}): Promise<Roundcube> {
  const webRoot = locate('roundcube');
  const directory = makeTemporaryDirectory('roundcube');
  await writeConfiguration(directory.path, options.mail);
  const port = await findFreePort();
  const php = findProgram(['php']) ?? 'php';
  const flags = ['-d', 'opcache.enable_cli=1', '-d', `session.save_path=${directory.path}/tmp`];
  const serve = ['-S', `127.0.0.1:${port}`, '-t', webRoot, join(directory.path, 'router.php')];
  const child = await startChild(php, [...flags, ...serve], {
    logFile: join(directory.path, 'php.log'),
    // Without workers PHP's server answers one request at a time, and a preview frame waits for its parent.
    env: { ROUNDCUBE_CONFIG_DIR: join(directory.path, 'config'), PHP_CLI_SERVER_WORKERS: '4' },
  });
  await waitUntilListening(child, port, 'PHP');
  await eventually('the sign-in page of Roundcube', () => answersSignIn(port));
  return {
    origin: `http://${options.host ?? 'localhost'}:${port}`,
    async stop() {
      await child.stop();
      await directory.remove();
    },
  };
}

/** The first answer also makes the database, before several workers could try it at once. */
async function answersSignIn(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  const text = await answer.text();
  if (!answer.ok || !text.includes('rcmloginuser'))
    throw new Error(`Roundcube answered ${answer.status}: ${text}`);
  return true;
}

async function writeConfiguration(directory: string, mail: Mail): Promise<void> {
  for (const name of ['config', 'tmp', 'log']) await mkdir(join(directory, name));
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    await copyFile(join('/etc/roundcube', name), join(directory, 'config', name));
  }
  await writeFile(join(directory, 'config', 'config.inc.php'), configure(directory, mail));
  await writeFile(join(directory, 'router.php'), ROUTER);
}

/**
 * PHP's own server forbids nothing and allows nothing: without a word on caching a browser fetches and compiles the
 * webmail's scripts anew for each page, which behind a hospital's web server it does once.
 */
const ROUTER = `<?php
$types = ['js' => 'text/javascript', 'css' => 'text/css', 'svg' => 'image/svg+xml', 'png' => 'image/png',
  'gif' => 'image/gif', 'woff' => 'font/woff', 'woff2' => 'font/woff2'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$type = $types[pathinfo($path, PATHINFO_EXTENSION)] ?? null;
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ($type === null || !is_file($file)) return false;
header("Content-Type: $type");
header('Cache-Control: max-age=3600');
readfile($file);
`;

/** What differs from Roundcube's defaults; https://github.com/roundcube/roundcubemail/wiki/Configuration */
function configure(directory: string, mail: Mail): string {
  const settings = {
    db_dsnw: `sqlite:///${directory}/roundcube.db?mode=0640`,
    imap_host: `127.0.0.1:${mail.imapPort}`,
    smtp_host: `127.0.0.1:${mail.smtpPort}`,
    smtp_user: '',
    smtp_pass: '',
    des_key: randomBytes(12).toString('hex'),
    temp_dir: `${directory}/tmp/`,
    log_dir: `${directory}/log/`,
    skin: 'elastic',
  };
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = ${quote(value)};`);
  return `<?php\n$config = ['plugins' => [], 'enable_spellcheck' => false];\n${lines.join('\n')}\n`;
}

/** A PHP string without interpolation. */
function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
