import type { SignedInPerson } from '../sessions.ts';
import type { AuthSettings } from '../settings.ts';
import type { SignInEvent } from './trail.ts';

/** One event as it is shown. */
export interface KeptEvent {
  readonly id: string;
  readonly event: SignInEvent;
  readonly at: Date;
  readonly browser: string | null;
  readonly network: string | null;
}

const MOST = 50;

/** The person's own, the latest first, at most fifty; within a provider's sign-in what was made through it alone. */
export function ownEvents(settings: AuthSettings, person: SignedInPerson): Promise<readonly KeptEvent[]> {
  return eventsOf(
    settings,
    person.personId,
    'where ($3::text is null or "organizationId" = $3)',
    person.within,
  );
}

/** What an organization's administrator may see of a member: since they are one, and of use in it. */
export type Bounds = {
  readonly organizationId: string;
  /** The organization takes its own provider's sign-ins alone. */
  readonly providerOnly: boolean;
  readonly since: Date;
};

export function eventsWithin(
  settings: AuthSettings,
  personId: string,
  { organizationId, providerOnly, since }: Bounds,
): Promise<readonly KeptEvent[]> {
  return eventsOf(
    settings,
    personId,
    'where ("organizationId" = $3 or ("organizationId" is null and not $4)) and at >= $5',
    organizationId,
    providerOnly,
    since,
  );
}

async function eventsOf(
  { pool }: AuthSettings,
  personId: string,
  condition: string,
  ...values: readonly unknown[]
): Promise<readonly KeptEvent[]> {
  const { rows } = await pool.query<KeptEvent>(
    `select id::text, event, at, browser, network from auth."signInEvent" ${condition} and "personId" = $1
      order by at desc, id limit $2`,
    [personId, MOST, ...values],
  );
  return rows;
}
