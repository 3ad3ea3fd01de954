// `npm start`, `npm test` and `npm run demo` begin here, on whatever Node is there and before anything is installed:
// plain JavaScript, and nothing but Node's own modules.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complaintAboutNode } from './setup/node-version.mjs';
import { PNPM } from './setup/pnpm.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCRIPTS = { start: 'scripts/up.ts', test: 'scripts/test.ts', demo: 'scripts/demo.ts' };
const WINDOWS = process.platform === 'win32';

const [task = '', ...rest] = process.argv.slice(2);
const complaint = complaintAboutNode(process.versions.node, process.platform, process.arch);

if (complaint !== undefined) end(complaint);
if (!(task in SCRIPTS)) end(`Say what to do: ${Object.keys(SCRIPTS).join(', ')}.`);
await install();
await run(nodeOfThePackages(), [join(ROOT, SCRIPTS[task]), ...rest], {
  env: { ...process.env, PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter) },
});

/** Installs what pnpm-lock.yaml says, unless it was installed already. */
async function install() {
  const stamp = join(ROOT, 'node_modules/.needful-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what Needful needs, once: about a minute.');
  const options = { shell: WINDOWS, env: { ...process.env, npm_config_update_notifier: 'false' } };
  await run(WINDOWS ? 'npx.cmd' : 'npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], options, () => {
    writeFileSync(stamp, wanted);
  });
}

/** Linux brings its own Node among the packages; elsewhere it is the one that runs this. */
function nodeOfThePackages() {
  const own = join(ROOT, `node_modules/node-linux-${process.arch}/bin/node`);
  return process.platform === 'linux' && existsSync(own) ? own : process.execPath;
}

/**
 * Runs a program to its end, hands signals on to it, and ends as it ended unless that was well and `then` is given.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {() => void} [then]
 */
async function run(command, args, options, then) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, handOn);
  const [code, signal] = await new Promise((resolve) => {
    child.once('error', (error) => resolve([end(`${command} could not be started: ${error.message}`), null]));
    child.once('exit', (...ended) => resolve(ended));
  });
  for (const name of signals) process.off(name, handOn);
  if (signal !== null) process.kill(process.pid, signal);
  else if (code !== 0 || then === undefined) process.exit(code);
  else then();
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}
