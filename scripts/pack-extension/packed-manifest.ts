import { forBrowser } from '../../extension/background/match-pattern.ts';
import type { Order } from './order.ts';

export type Manifest = Readonly<Record<string, unknown>>;

/** Exactly the organization's hosts, and nothing more to ask for. */
export function hostsOf(order: Pick<Order, 'server' | 'sites'>): readonly string[] {
  const { protocol, hostname } = new URL(order.server);
  const hosts = [`${protocol}//${hostname}/*`, ...order.sites.map(({ match }) => forBrowser(match))];
  return [...new Set(hosts.filter((host) => host !== null))].sort();
}

/** @param key base64 of the public key, for Chromium; null leaves it out */
export function packedManifest(
  built: Manifest,
  order: Pick<Order, 'server' | 'sites'>,
  key: string | null,
): Manifest {
  const { optional_host_permissions: _, key: __, ...rest } = built;
  return { ...rest, host_permissions: hostsOf(order), ...(key === null ? {} : { key }) };
}
