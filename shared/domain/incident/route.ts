import type { PersonId } from '../ids.ts';

export const TRACKS = ['privacy', 'security', 'both'] as const;
export type Track = (typeof TRACKS)[number];
export const DESIGNATION_ROLES = ['privacy', 'security'] as const;
export type DesignationRole = (typeof DESIGNATION_ROLES)[number];

/** The decision who leads, who joins, and why. The rule's id and version are stored, not only its outcome. */
export type Route = {
  readonly rule: string;
  readonly version: number;
  readonly track: Track;
  readonly leadRole: DesignationRole;
  /** Who holds that designation on the day of the report; null where nobody does, and administrators are told. */
  readonly lead: PersonId | null;
  readonly alternate: PersonId | null;
  /** Holder of the other designation, where the track is both. */
  readonly joins: PersonId | null;
  readonly reason: string;
};

/** A designation in force: a dated, written appointment (164.530(a)(1)(i), 164.308(a)(2)). */
export type DesignationInForce = {
  readonly role: DesignationRole;
  readonly holder: PersonId;
  readonly alternate: PersonId | null;
};
