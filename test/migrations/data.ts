import { readFileSync } from 'node:fs';

/** What a version of Needful had in its database, and how to get at it. All of it is made up. */
export type Recorded = {
  readonly version: string;
  readonly organizationId: string;
  readonly secret: string;
  readonly encryptionKey: string;
  readonly officer: { readonly email: string; readonly password: string };
  readonly staff: { readonly email: string; readonly password: string };
  readonly references: readonly string[];
  /** What that version answered to `READ` about each reference. */
  readonly read: readonly unknown[];
  /** What its `pnpm needful verify` printed. */
  readonly verified: string;
};

/** Asked of that version and of this one alike: nothing in it may be answered differently for what was kept before. */
export const READ = /* GraphQL */ `query ($reference: String!) {
  incidentByReference(reference: $reference) {
    reference reportId door status closeReason takenBack noticedAt reportedAt acknowledgedAt closedAt version site act
    reporter { name email }
    assignee { name }
    questions { text askedAt answer }
    history { sequence type at actorName text hash }
  }
}`;

export function recordedOf(version: string): { readonly about: Recorded; readonly sql: string } {
  const file = (name: string) => readFileSync(new URL(`./${version}/${name}`, import.meta.url), 'utf8');
  return { about: JSON.parse(file('about.json')) as Recorded, sql: file('database.sql') };
}
