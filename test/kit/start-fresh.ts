import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sweepCluster } from '../../scripts/postgres/sweep.ts';
import type { Demo } from '../../scripts/up/demo.ts';
import { startChild } from './child-process.ts';
import { endPostgres } from './end-postgres.ts';
import { eventually } from './eventually.ts';
import { findFreePort } from './free-port.ts';
import { withoutSettings } from './server-process.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** What scripts/setup.mjs hands `npm start` to, once everything is installed. */
const UP = fileURLToPath(new URL('../../scripts/up.ts', import.meta.url));

/** The demo practice as the first start founds it, with everybody in it. */
type WholeDemo = { readonly [Key in keyof Demo]-?: NonNullable<Demo[Key]> };

/** Needful as `npm start -- --storylines` leaves it in a data folder that was empty. */
export type Fresh = {
  readonly origin: string;
  readonly demo: WholeDemo;
  /** Everything it wrote on its terminal. */
  readonly said: string;
  stop(): Promise<void>;
};

/** @throws with what it wrote where it ends before it runs */
export async function startFresh(): Promise<Fresh> {
  // Everything that is started listens for the end of this process, to end with it.
  process.setMaxListeners(100);
  const folder = makeTemporaryDirectory('fresh');
  const dataDir = join(folder.path, 'data');
  const port = await findFreePort();
  const env = { ...withoutSettings(), NEEDFUL_DATA: dataDir, PORT: String(port) };
  const logFile = join(folder.path, 'terminal');
  const child = await startChild(process.execPath, [UP, '--storylines'], { logFile, env });
  const endAtExit = () => endPostgres(dataDir);
  process.once('exit', endAtExit);
  const stop = async () => {
    await child.stop();
    await sweepCluster(dataDir);
    process.off('exit', endAtExit);
    await folder.remove();
  };
  try {
    const isSettled = () => !child.alive() || child.output().includes('Needful is running.');
    await eventually('Needful to run', isSettled, { seconds: 120 });
    if (!child.alive()) throw new Error('It ended before it ran.');
    const demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as WholeDemo;
    return { origin: `http://localhost:${port}`, demo, said: child.output(), stop };
  } catch (cause) {
    const said = child.output();
    await stop();
    throw new Error(`Needful did not start. It wrote: ${said}`, { cause });
  }
}
