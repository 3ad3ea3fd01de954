import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { untilTaken } from './until-taken.ts';

/** More than what the system keeps for a reader who does not read. */
const MUCH = Buffer.alloc(32 * 1024 * 1024);
const server = createServer();
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** An answer on its way, how it ends, and what its reader sees of it. */
async function answering(bytes: Buffer, seconds: number) {
  const ended = new Promise<boolean>((resolve) => {
    server.removeAllListeners('request').once('request', (_asked, outgoing) => {
      untilTaken(outgoing, seconds, () => resolve(outgoing.writableFinished));
      outgoing.end(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asking = get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const broken = new Promise<string>((resolve) => response.once('error', ({ message }) => resolve(message)));
  return { ended, response, broken };
}

it('an answer that is read ends whole, long before its time is over', async () => {
  const { ended, response } = await answering(MUCH, 3_600);
  response.resume();
  await once(response, 'end');
  expect(await ended).toBe(true);
});

it('an answer that nobody reads is cut off when its time is over', async () => {
  const { ended, response, broken } = await answering(MUCH, 0.05);
  expect(await ended).toBe(false);
  response.resume();
  expect(await broken).toBe('aborted');
});

it('an answer whose reader goes away ends then', async () => {
  const { ended, response } = await answering(MUCH, 3_600);
  response.destroy();
  expect(await ended).toBe(false);
});
