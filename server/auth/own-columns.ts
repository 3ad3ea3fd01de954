import type { BetterAuthPlugin } from 'better-auth';

const schema = {
  user: {
    fields: {
      /** Set: the person may not sign in, and what they hold no longer counts. */
      disabledAt: { type: 'date', required: false, input: false, returned: false },
    },
  },
  session: {
    fields: {
      /** The last request made with the session, for the automatic log-off of 45 CFR 164.312(a)(2)(iii). */
      lastUsedAt: { type: 'date', required: false, input: false, returned: false },
    },
  },
  twoFactor: {
    fields: {
      /** The 30-second step of the last code accepted: RFC 6238 § 5.2 forbids accepting it again. */
      lastUsedStep: { type: 'number', required: false, input: false, returned: false },
    },
  },
} as const satisfies BetterAuthPlugin['schema'];

/** The columns that Needful adds to better-auth's tables; sessions.ts and totp-once.ts read and write them. */
export function ownColumns() {
  return { id: 'needful-own-columns', schema } satisfies BetterAuthPlugin;
}
