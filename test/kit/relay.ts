import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** One address whose target can change, as a virtual address or a proxy before two databases. */
export type Relay = {
  readonly port: number;
  /** Sends new connections there; those that are open are cut. */
  turnTo(port: number): void;
  stop(): Promise<void>;
};

export async function startRelay(first: number): Promise<Relay> {
  let target = first;
  const open = new Set<Socket>();
  const listener = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      // A connection that breaks is what this is for; 'close' follows.
      socket.on('error', () => undefined);
    }
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    client.pipe(server).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return {
    port: address.port,
    turnTo(port) {
      target = port;
      cut();
    },
    async stop() {
      cut();
      await new Promise((closed) => listener.close(closed));
    },
  };
}
