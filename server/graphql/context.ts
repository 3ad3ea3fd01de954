import type { InstallationId, Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Actor } from '@needful/shared/domain/incident/actor.ts';
import type { ExecutionResult } from 'graphql';
import type pg from 'pg';
import type { Bounds, KeptEvent } from '../auth/trail/read.ts';
import type { Evidence } from '../evidence/keep-checkpoints.ts';
import type { Feed } from '../feed/feed.ts';
import type { Presumed, Shell } from '../handle/incident.ts';
import type { TakeTogether } from '../handle/together.ts';
import type { Sealer } from '../keys/seal.ts';
import type { Limits } from '../limits/limits.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { SharedChanges } from '../read/shared-changes.ts';
import type { Role } from '../store/people.ts';
import type { Sql } from '../store/tenant.ts';
import type { Reads } from './reads.ts';

/** Who asks, as the border established it. A person may carry their installation's credential as well. */
export type Asker = {
  readonly person: {
    readonly id: PersonId;
    readonly name: string;
    readonly email: string;
    /** The one organization this sign-in counts in, where that organization's own provider made it. */
    readonly within: OrganizationId | null;
  } | null;
  readonly installation: InstallationId | null;
};

/** The organization of the URL and the asker's place in it. */
export type Place = {
  readonly org: OrganizationId;
  readonly timeZone: string;
  /** Empty for an installation. */
  readonly roles: readonly Role[];
};

/** What the server is made of; the same for every operation. */
export type Services = {
  readonly pool: pg.Pool;
  readonly shell: Shell;
  /** Keeps a report, and with it others of the organization that come in the same moment. */
  readonly takeReport: TakeTogether;
  readonly sealer: Sealer;
  readonly mailer: Mailer;
  readonly feed: Feed;
  readonly changes: SharedChanges;
  readonly limits: Limits;
  readonly origin: string;
  /** Null where the server has no key to sign with. */
  readonly evidence: Evidence | null;
  /** What the trail of sign-ins holds of a member, within what an organization may see. */
  readonly signInEvents: (personId: string, bounds: Bounds) => Promise<readonly KeptEvent[]>;
  /** Ends the sign-ins that a membership was good for, after it has ended. */
  readonly endSignIns: (org: OrganizationId, person: PersonId) => Promise<void>;
};

/** What one operation knows. `now` is read once, so that one operation has one time. */
export type Context = Services & {
  readonly asker: Asker;
  /** Null on /graphql/me alone. */
  readonly place: Place | null;
  readonly now: Instant;
  readonly requestId: string;
  readonly reads: Reads;
  /**
   * Where `asker` and `place` are what was true last time: asks anew in the transaction of a read, and throws where it is
   * no longer so. Nothing that was read may be said before it has.
   */
  readonly confirm?: (sql: Sql) => Promise<void>;
  /** Where `place` is what it was last time: of a report alone, which is kept only where it is so still. */
  readonly presumed?: Presumed;
  /** What the front has carried out already, and only leaves to be said. */
  readonly outcome?: ExecutionResult | undefined;
  /** Aborts when the client goes away. */
  readonly ended: AbortSignal;
  /**
   * Asks again, in the middle of a subscription, whether the asker is signed in and an officer here.
   * @param head of the history that the subscription woke for
   */
  readonly stillOfficer: (head: bigint) => Promise<boolean>;
};

/** The organization of this operation. Only fields that demand a place may ask. */
export function placeOf(context: Context): Place {
  if (context.place === null) throw new Error('This field was reached without an organization');
  return context.place;
}

/** Who gives a command of this operation. */
export function actorOf({ asker }: Context): Actor {
  if (asker.person !== null) {
    const person = { kind: 'person', personId: asker.person.id } as const;
    return asker.installation === null ? person : { ...person, installationId: asker.installation };
  }
  if (asker.installation === null) throw new Error('This field was reached by nobody');
  return { kind: 'installation', installationId: asker.installation };
}

export function personOf({ asker }: Context): PersonId {
  if (asker.person === null) throw new Error('This field was reached without a person');
  return asker.person.id;
}
