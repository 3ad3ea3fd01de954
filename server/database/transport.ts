/**
 * Whether what goes to PostgreSQL may be read or changed on its way (45 CFR 164.312(e)(1), transmission security).
 * `require` is not enough: by the words of PostgreSQL it verifies nobody.
 *
 * @param url a connection string
 * @returns undefined where it is this machine or is verified, else a sentence that says what to set
 */
export function unfitTransport(url: string): string | undefined {
  const target = new URL(url);
  const host = target.searchParams.get('host') ?? decodeURIComponent(target.hostname);
  if (isThisMachine(host) || target.searchParams.get('sslmode') === 'verify-full') return undefined;
  return `the way to ${host} is not protected. Add ?sslmode=verify-full&sslrootcert=/path/to/ca.pem, or set NEEDFUL_DATABASE_PLAIN=true where something else protects it (docs/running.md)`;
}

/** No host and a path both mean a socket of this machine. */
function isThisMachine(host: string): boolean {
  return /^(|\/.*|localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
