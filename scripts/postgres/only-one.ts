import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Claims a data folder for this process until it ends, however it ends: the claim is a listening socket, which the
 * system closes with its process, so that no stale lock file can ever stand in the way.
 *
 * @returns a function that gives the folder back
 * @throws when another process holds it
 */
export async function claim(dataDir: string): Promise<() => Promise<void>> {
  const address = addressOf(realpathSync(dataDir));
  const server = (await listen(address)) ?? (await takeOver(address, dataDir));
  server.unref();
  return async () => {
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
}

function addressOf(path: string): string {
  const name = `needful-${createHash('sha256').update(path).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function listen(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.end(String(process.pid)));
  try {
    server.listen(address);
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return undefined;
  }
}

/** Where the socket is a file (macOS), it outlives a killed process, but nobody answers. */
async function takeOver(address: string, dataDir: string): Promise<Server> {
  const holder = await ask(address);
  if (holder === undefined && !address.startsWith('\0')) rmSync(address, { force: true });
  const server = holder === undefined ? await listen(address) : undefined;
  if (server !== undefined) return server;
  throw new Error(
    `Needful is already running on ${dataDir}${holder === undefined ? '' : ` (process ${holder})`}. Stop it first, or set NEEDFUL_DATA to another folder.`,
  );
}

async function ask(address: string): Promise<string | undefined> {
  const socket = connect(address).setEncoding('utf8');
  try {
    let answer = '';
    for await (const text of socket) answer += String(text);
    return answer;
  } catch {
    return undefined;
  }
}
