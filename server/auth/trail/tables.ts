import type { BetterAuthPlugin } from 'better-auth';

const schema = {
  signInEvent: {
    fields: {
      /** No reference: what happened outlives the account. */
      personId: { type: 'string', required: true, index: true },
      event: { type: 'string', required: true },
      at: { type: 'date', required: true, index: true },
      /** Browser and system by name alone, such as `Firefox on Windows`. */
      browser: { type: 'string', required: false },
      /** A keyed hash: tells whether two were one network, and not which. */
      network: { type: 'string', required: false },
      /** Set: it was a sign-in through this organization's provider, and of use there alone. */
      organizationId: { type: 'string', required: false },
    },
  },
} as const satisfies BetterAuthPlugin['schema'];

/** The trail of sign-ins; better-auth migrates it, and neither reads nor writes it. */
export function trailTable() {
  return { id: 'needful-trail-table', schema } satisfies BetterAuthPlugin;
}
