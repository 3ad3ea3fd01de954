import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message that a program handed over by SMTP, with the envelope it came in. */
export interface Delivery {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly at: Date;
}

export interface Smtp {
  readonly port: number;
  /** Everything received so far, oldest first. */
  delivered(): readonly Delivery[];
  stop(): Promise<void>;
}

/**
 * Starts an SMTP receiver on 127.0.0.1. It takes every message, without sign-in or TLS, and
 * sends none on.
 *
 * @param onDelivery runs before the sender is told that the message was taken; a rejection refuses the message
 * @param port a free one where none is given
 */
export async function startSmtp(onDelivery?: (delivery: Delivery) => Promise<void>, port = 0): Promise<Smtp> {
  const received: Delivery[] = [];
  const onData: SMTPServerOptions['onData'] = async (stream, session, callback) => {
    try {
      const raw = await buffer(stream);
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      const delivery = { from, to: rcptTo.map(({ address }) => address), raw, at: new Date() };
      await onDelivery?.(delivery);
      received.push(delivery);
      callback();
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], logger: false, onData });
  const listener = server.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The SMTP receiver has no port.');
  return {
    port: address.port,
    delivered: () => [...received],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
