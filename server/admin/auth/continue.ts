/**
 * The signed question of the extension's sign-in (OAuth 2.1) that brought the person to this page, to be handed back
 * unchanged with each step. Undefined where there is none.
 */
export function oauthQuery(search: string): string | undefined {
  return new URLSearchParams(search).has('sig') ? search.replace(/^\?/, '') : undefined;
}

/** The token of a mailed link to a new password. It stands behind the `#`, which no server and no log sees. */
export function resetToken(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('reset');
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
