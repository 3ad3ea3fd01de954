import { extensionRedirects } from '../../../scripts/up/extension-redirects.ts';
import {
  type Environment,
  environmentFor,
  foundDemo,
  type ServerProcess,
  startServerProcess,
} from '../../kit/server-process.ts';
import { startBenchPostgres } from '../kit/postgres.ts';

export type OnEnd = (end: () => Promise<unknown>) => void;
export type Practice = Awaited<ReturnType<typeof foundDemo>>;

/**
 * The demo practice on a server of its own, as in production.
 * @param prepare what else the practice does before its server starts
 */
export async function startPractice(
  onEnd: OnEnd,
  prepare?: Parameters<typeof foundDemo>[1],
): Promise<{ server: ServerProcess; practice: Practice }> {
  const postgres = await startBenchPostgres({ kept: false });
  onEnd(postgres.stop);
  const environment: Environment = {
    ...(await environmentFor(await postgres.scratch())),
    NEEDFUL_ANY_DOCUMENT: 'false',
    NEEDFUL_EXTENSION_REDIRECTS: extensionRedirects().join(' '),
  };
  const practice = await foundDemo(environment, prepare);
  const server = await startServerProcess(environment);
  onEnd(server.stop);
  return { server, practice };
}
