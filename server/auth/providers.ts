import type { BetterAuthPlugin } from 'better-auth';
import { providerEndpoints } from './provider/endpoints.ts';
import { providerTables } from './provider/tables.ts';
import type { AuthSettings } from './settings.ts';

/**
 * An organization's own identity provider, by OpenID Connect. `@better-auth/sso` was looked at and left: it finds
 * the person by e-mail address across all organizations, and its sessions count everywhere. Here a person is the
 * provider's `sub`, and a session is of use in the provider's organization alone. SAML would be another entry.
 */
export function organizationProviders(settings: AuthSettings): BetterAuthPlugin[] {
  return [providerTables(), providerEndpoints(settings)];
}
