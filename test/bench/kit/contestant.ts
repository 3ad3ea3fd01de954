import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, startChild, waitUntilListening } from '../../kit/child-process.ts';
import { findFreePort } from '../../kit/free-port.ts';
import { makeTemporaryDirectory } from '../../kit/temporary-directory.ts';

const FOLDER = fileURLToPath(new URL('../contestants', import.meta.url));

/** Starts `contestants/<name>.ts` in a process of its own, which listens when this resolves. */
export async function startContestant(
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<Child & { readonly url: string }> {
  const port = await findFreePort();
  const logFile = join(makeTemporaryDirectory(name).path, 'output');
  const env = { ...environment, PORT: String(port), NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = await startChild(process.execPath, [join(FOLDER, `${name}.ts`)], { logFile, env });
  await waitUntilListening(child, port, name);
  return Object.assign(child, { url: `http://127.0.0.1:${port}` });
}
