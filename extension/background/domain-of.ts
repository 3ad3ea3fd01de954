import { domainSchema } from '@needful/shared/wire/report.ts';
import delegated from 'tlds' with { type: 'json' };

/** Delegated by IANA; the list writes other scripts in their own letters, a host has them as A-labels. */
const DELEGATED: ReadonlySet<string> = new Set(delegated);
/** Never to be delegated (RFC 2606, 6761, 6762, 8375, and ICANN's own reservations): a practice's own network. */
const OWN_NETWORKS = new Set([
  ...[
    'example',
    'test',
    'local',
    'localhost',
    'internal',
    'home',
    'corp',
    'lan',
    'intranet',
    'private',
    'arpa',
  ],
]);
const MOST_LABELS = 6;
const LONGEST = 100;

/**
 * The part behind the last `@`, in A-labels; null when that is no domain under which there is mail. A local part
 * cannot get through, and neither can words of a text that stand behind an at sign.
 */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const written = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 1 || !URL.canParse(`https://${written}/`)) return null;
  const { hostname, host, username, pathname } = new URL(`https://${written}/`);
  const whole = hostname === host && username === '' && pathname === '/';
  return whole && isMailDomain(hostname) && domainSchema.safeParse(hostname).success ? hostname : null;
}

function isMailDomain(hostname: string): boolean {
  const labels = hostname.split('.');
  if (labels.length < 2 || labels.length > MOST_LABELS || hostname.length > LONGEST) return false;
  const last = labels.at(-1) ?? '';
  return DELEGATED.has(last) || OWN_NETWORKS.has(last) || last.startsWith('xn--');
}
