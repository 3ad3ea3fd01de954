import { isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

type WithBindings = Context<{ Bindings: HttpBindings }>;
export type AddressOf = (http: WithBindings) => string | undefined;

/**
 * The client's network address, for rate limits. Behind a proxy every socket is the proxy's: then it is what that
 * proxy appended last to its header, and what a client wrote before it counts for nothing.
 * @param header that your own proxy writes; without one, the socket's address
 */
export function addressFrom(header: string | undefined): AddressOf {
  if (header === undefined) return (http) => getConnInfo(http).remote.address;
  return (http) => http.req.header(header)?.split(',').at(-1)?.trim();
}

/** Who has one IPv6 address has the whole /64 (RFC 6177): the network counts as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [front = '', back] = address.split('::');
  const before = front.split(':').filter(Boolean);
  const after = (back ?? '').split(':').filter(Boolean);
  const gap = back === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, gap)).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
