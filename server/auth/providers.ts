import type { BetterAuthPlugin } from 'better-auth';

/**
 * The place for an organization's own identity provider (OpenID Connect, SAML): a better-auth plugin such as
 * `@better-auth/sso` is returned here, its tables join tables.ts and thereby prisma/models/auth.prisma, and its
 * call-back paths join paths.ts. The rest asks only for a session or a grant, and needs no change. Two things
 * to know: whoever comes in by single sign-on has no password, so people.ts must find them by address; and the
 * plugin makes the person itself, before a SCIM directory may know of them.
 * There is none yet: people sign in with password or passkey.
 */
export function organizationProviders(): BetterAuthPlugin[] {
  return [];
}
