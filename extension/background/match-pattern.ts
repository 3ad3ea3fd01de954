/** A match pattern such as `https://mail.clinic.example/*`, a port allowed. Only named hosts: never all of them. */
export type Pattern = {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
};

const SHAPE = /^(https?):\/\/((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::(\d{1,5}))?(\/(?:[\w.~-]+\/){0,4}\*)$/;

/**
 * Null for what is no pattern, or names every host of the web or of a top-level domain. The path is a folder: a
 * pattern that could ask for words of an address would tell them by the profile it leads to.
 */
export function parsePattern(text: string): Pattern | null {
  const [, scheme, host, port = '', path] = SHAPE.exec(text) ?? [];
  if (scheme === undefined || host === undefined || path === undefined) return null;
  const tooWide = host.startsWith('*.') && host.split('.').length < 3;
  return tooWide ? null : { scheme, host, port, path };
}

/** Whether an address falls under the pattern. Without a port every port does, as the browsers have it. */
export function matchesPattern(text: string, url: string): boolean {
  const pattern = parsePattern(text);
  if (pattern === null || !URL.canParse(url)) return false;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  if (protocol !== `${pattern.scheme}:` || !matchesHost(pattern.host, hostname)) return false;
  if (pattern.port !== '' && pattern.port !== (port || (pattern.scheme === 'https' ? '443' : '80')))
    return false;
  return matchesPath(pattern.path, pathname + search);
}

function matchesHost(pattern: string, hostname: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}

function matchesPath(pattern: string, path: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`, 's').test(path);
}

/** The pattern as browsers take it: Firefox knows no ports, and permissions are given for whole hosts. */
export function forBrowser(text: string): string | null {
  const pattern = parsePattern(text);
  return pattern === null ? null : `${pattern.scheme}://${pattern.host}/*`;
}
