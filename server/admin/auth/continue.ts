/**
 * The signed question of the extension's sign-in (OAuth 2.1) that brought the person to this page, as better-auth's
 * own client sends it back with each step: the parameters it signed and no others. Undefined where there is none.
 */
export function oauthQuery(search: string): string | undefined {
  const given = new URLSearchParams(search);
  const signed = new Set(given.getAll('ba_param'));
  if (!given.has('sig') || signed.size === 0) return undefined;
  const kept = [...given].filter(([name]) => name === 'sig' || name === 'ba_param' || signed.has(name));
  return new URLSearchParams(kept).toString();
}

/** Where to go after signing in: a path of this page and nothing else, since the address can be made by anyone. */
export function safeReturn(search: string): string {
  const path = new URLSearchParams(search).get('return') ?? '/';
  const own = 'https://needful.invalid';
  if (!path.startsWith('/') || !URL.canParse(path, own)) return '/';
  const url = new URL(path, own);
  if (url.origin !== own || url.pathname.startsWith('/sign-in')) return '/';
  return url.pathname + url.search;
}
