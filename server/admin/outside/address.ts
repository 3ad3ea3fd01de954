export type LinkAddress = { readonly organizationId: string; readonly token: string };

/** Where a link leads: the organization in its path, the token behind its #, which a browser sends to no server. */
export function linkAddress({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): LinkAddress {
  return { organizationId: pathname.split('/')[2] ?? '', token: hash.slice(1) };
}
