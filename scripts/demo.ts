import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../test/kit/free-port.ts';
import { makeTemporaryDirectory } from '../test/kit/temporary-directory.ts';
import { buildAll } from './build.ts';
import { openBrowsers } from './demo/cast.ts';
import { ensureBrowser } from './demo/ensure-browser.ts';
import { openCamera } from './demo/pictures.ts';
import { type PracticeSites, servePracticeSites } from './demo/practice-sites.ts';
import { showAround } from './demo/show-around.ts';
import { playStory } from './demo/story.ts';
import { generateAll } from './generate.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';
import { tellStorylines } from './storylines/tell.ts';
import { type Needful, startNeedful } from './up/needful.ts';
import { stopAsked } from './up/stop-asked.ts';

const PICTURES = join(ROOT, 'docs/images');

/**
 * `npm run demo`: Needful on a practice webmail and a practice chart, in a Chromium with the extension loaded. With
 * `--headless` it plays the whole line by itself and leaves pictures of it in docs/images; with `--storylines` the
 * officers have seven incidents to look at.
 */
async function main(): Promise<void> {
  const headless = process.argv.includes('--headless');
  ensureBrowser(headless);
  const asked = stopAsked();
  await generateAll(ROOT, false);
  await buildAll(ROOT, console.log);
  const data = makeTemporaryDirectory('demo');
  // Of its own, so that it neither meets nor changes what `npm start` keeps.
  const environment = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: '',
    PORT: String(await findFreePort()),
  };
  const needful = await startNeedful(data.path, environment, console.log);
  const sites = await servePracticeSites();
  try {
    if (!headless) await tellStorylines(needful);
    await (headless ? playAlone(needful, sites, asked) : showAround(needful, sites, asked));
  } finally {
    await sites.stop();
    await needful.stop();
    rmSync(data.path, { recursive: true, force: true });
  }
}

async function playAlone(
  { origin, demo }: Needful,
  sites: PracticeSites,
  asked: Promise<void>,
): Promise<void> {
  if (demo === undefined) throw new Error('There is no demo practice.');
  const cast = await openBrowsers(false);
  try {
    const camera = openCamera();
    const story = playStory({ cast, sites, camera, origin, demo }, console.log);
    await Promise.race([story, asked.then(() => Promise.reject(new Error('Stopped.')))]);
    camera.develop(PICTURES);
    console.log(`All of it was seen. The pictures are in ${PICTURES}.`);
  } finally {
    await cast.close();
  }
}

await runScript(main);
// Whatever a library left open must not keep the terminal.
process.exit();
