import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';

export type ServedFolder = {
  /** e.g. `http://localhost:41233`; the folder's files lie at its top. */
  readonly origin: string;
  stop(): Promise<void>;
};

/** As an intranet must send them: Firefox refuses a package of another type. */
const TYPES: Readonly<Record<string, string>> = {
  '.crx': 'application/x-chrome-extension',
  '.xml': 'text/xml',
  '.xpi': 'application/x-xpinstall',
};

/** Serves the files of a folder, and nothing below it, at a free port of this computer. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, basename(new URL(url, 'http://localhost').pathname));
    const type = TYPES[extname(file)];
    if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response.setHeader('content-type', type));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
