import type { CalendarDate, PersonId } from '../ids.ts';

export const TRACKS = ['privacy', 'security', 'both'] as const;
export type Track = (typeof TRACKS)[number];
export const DESIGNATION_ROLES = ['privacy', 'security'] as const;
export type DesignationRole = (typeof DESIGNATION_ROLES)[number];
/** What people call the holder. */
export const DESIGNATION_TITLES: Readonly<Record<DesignationRole, string>> = {
  privacy: 'Privacy Officer',
  security: 'Security Officer',
};

/** In what place somebody leads, reviews, or is told next. */
export const SEATS = [
  'holder',
  'alternate',
  'other-designation',
  'officer',
  'delegate',
  'handed-over',
  'external-reviewer',
  'governing-body',
] as const;
export type Seat = (typeof SEATS)[number];

/** A person in a place. Null is a contact from outside, or the administrators where no contact is named. */
export type Seated = { readonly person: PersonId | null; readonly as: Seat };

/** Why something of a route is so: the rule, its version when it was applied, and plain words. */
export type Because = { readonly rule: string; readonly version: number; readonly reason: string };

export type Recusal = Because & { readonly person: PersonId };
/** What whoever reads the route has to know of it. `people` are those concerned. */
export type RouteFlag = Because & { readonly people: readonly PersonId[] };

/** The decision who leads, who joins, and why. The rule's id and version are stored, not only its outcome. */
export type Route = {
  readonly rule: string;
  readonly version: number;
  readonly track: Track;
  readonly leadRole: DesignationRole;
  /** Null where the governing body leads and its contact is no member: the administrators are told. */
  readonly lead: PersonId | null;
  readonly alternate: PersonId | null;
  /** Who acts for the other designation, where the track is both. */
  readonly joins: PersonId | null;
  readonly reason: string;

  // Absent in what version 0.1.0 wrote, which knew designations alone.
  readonly leadAs?: Seat;
  /** Why it is this person, beside the rule of the track. */
  readonly leadWhy?: Because;
  readonly recused?: readonly Recusal[];
  /** Who looks at what the lead decides; null where nobody independent is left. */
  readonly reviewer?: Seated | null;
  /** From the lead up to the governing body's contact. */
  readonly ladder?: readonly Seated[];
  readonly flags?: readonly RouteFlag[];
};

/** A designation in force: a dated, written appointment (164.530(a)(1)(i), 164.308(a)(2)). */
export type DesignationInForce = {
  readonly role: DesignationRole;
  readonly holder: PersonId;
  readonly alternate: PersonId | null;
  /** The last day of an absence that covers today, during which the alternate acts. */
  readonly absentUntil?: CalendarDate | null;
};
