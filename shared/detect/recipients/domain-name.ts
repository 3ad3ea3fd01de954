import punycode from 'punycode/punycode.es6.js';
import delegated from 'tlds' with { type: 'json' };
import { parse } from 'tldts-icann';
import { skeletonOf } from './skeleton.ts';

/** IANA's list; it writes other scripts in their own letters, and a host has them as A-labels. */
const DELEGATED: ReadonlySet<string> = new Set(delegated);

/** A domain in the parts that people confuse: `mail.mercy.co.uk` has the name `mercy` and the ending `co.uk`. */
export type DomainName = {
  /** What was registered, `mercy.co.uk`. */
  readonly registered: string;
  /** Its first label in the letters a person sees, `mercy`. */
  readonly name: string;
  /** What the name looks like. */
  readonly skeleton: string;
  /** The public suffix, `co.uk`; what stands last where it is none. */
  readonly ending: string;
  /** False for an ending that is not delegated, such as `con`. */
  readonly isDelegated: boolean;
  /** Labels before the registered one, in order. */
  readonly below: readonly string[];
};

/** Null for what is no domain name with two labels. Takes any letters, upper case and A-labels too. */
export function domainName(written: string): DomainName | null {
  if (written.length > 300) return null;
  const host = written.trim().toLowerCase().normalize('NFKC').replace(/\.$/, '');
  if (host.length > 253 || !/^[^\s@/:]+$/u.test(host)) return null;
  const { domain, publicSuffix, subdomain } = parse(host, {
    extractHostname: false,
    validateHostname: false,
  });
  if (!domain || !publicSuffix) return null;
  const name = inLetters(domain.slice(0, -publicSuffix.length - 1));
  if (name === '') return null;
  return {
    registered: domain,
    name,
    skeleton: skeletonOf(name),
    ending: publicSuffix,
    isDelegated: DELEGATED.has(inLetters(publicSuffix.split('.').at(-1) ?? '')),
    below: subdomain ? subdomain.split('.').map(inLetters) : [],
  };
}

/** `xn--mrcy-e2d` as it is shown; what does not decode stays as it was written. */
function inLetters(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    return punycode.decode(label.slice(4));
  } catch {
    return label;
  }
}
