import type { BetterAuthPlugin } from 'better-auth';

const OF_PROVIDER = { model: 'signInProvider', field: 'id', onDelete: 'cascade' } as const;

const schema = {
  signInProvider: {
    fields: {
      /** One provider an organization; the organization itself stands where this role cannot look. */
      organizationId: { type: 'string', required: true, unique: true },
      slug: { type: 'string', required: true, unique: true },
      issuer: { type: 'string', required: true },
      clientId: { type: 'string', required: true },
      /** Sealed with the organization's key. */
      clientSecret: { type: 'string', required: true },
      createdAt: { type: 'date', required: true },
    },
  },
  /** Leads from an address to the provider; admits nobody. */
  signInDomain: {
    fields: {
      domain: { type: 'string', required: true, unique: true },
      providerId: { type: 'string', required: true, references: OF_PROVIDER },
    },
  },
  /** Who a person is at their organization's provider: its `sub`, never an address. */
  providerLink: {
    fields: {
      providerId: { type: 'string', required: true, references: OF_PROVIDER },
      userId: {
        type: 'string',
        required: true,
        references: { model: 'user', field: 'id', onDelete: 'cascade' },
      },
      /** `<provider> <sub>`: a subject is one person. */
      subject: { type: 'string', required: true, unique: true },
      /** `<provider> <person>`: a person is one subject. */
      holder: { type: 'string', required: true, unique: true },
      createdAt: { type: 'date', required: true },
    },
  },
  session: {
    fields: {
      /** Set: made through this provider, and of use in its organization alone. Ends with the provider. */
      providerId: {
        type: 'string',
        required: false,
        input: false,
        returned: false,
        references: OF_PROVIDER,
      },
    },
  },
} as const satisfies BetterAuthPlugin['schema'];

/** The tables of providers; better-auth migrates and joins them, and reads none of them. */
export function providerTables() {
  return { id: 'needful-provider-tables', schema } satisfies BetterAuthPlugin;
}
