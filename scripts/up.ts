import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll, builtExtension } from './build.ts';
import { generateAll } from './generate.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';
import { tellStorylines } from './storylines/tell.ts';
import { dataFolder } from './up/environment.ts';
import { startNeedful } from './up/needful.ts';
import { screenOf } from './up/screen.ts';
import { stopAsked } from './up/stop-asked.ts';

/**
 * `npm start`: from a checkout to a running Needful, and one screen that says what to do with it. With `--storylines` the
 * demo practice holds seven incidents, each with what must be seen of it.
 */
async function main(): Promise<void> {
  const dataDir = resolve(dataFolder(ROOT, process.env));
  const asked = stopAsked();
  await generateAll(ROOT, false);
  await buildAll(ROOT, console.log);
  const needful = await startNeedful(dataDir, process.env, console.log);
  await tellStorylines(needful).catch(async (error: unknown) => {
    await needful.stop();
    throw error;
  });
  const { origin, demo, embedded } = needful;
  const cluster = embedded ? realpathSync(join(dataDir, 'postgres')) : undefined;
  console.log(screenOf({ ...whereItLies(dataDir), origin, demo, cluster }));
  await asked;
  console.log('Stopping: what is in flight is finished first.');
  await needful.stop();
}

function whereItLies(dataDir: string) {
  const built = (browser: 'chrome' | 'firefox') => {
    const folder = builtExtension(browser);
    return existsSync(join(folder, 'manifest.json')) ? folder : undefined;
  };
  return { dataDir, chrome: built('chrome'), firefox: built('firefox') };
}

await runScript(main);
// Whatever a library left open must not keep the terminal.
process.exit();
