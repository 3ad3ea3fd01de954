/** Branded identities: a string that has been checked at a border to be what its name says. */
type Branded<Name extends string> = string & { readonly __is: Name };

export type OrganizationId = Branded<'OrganizationId'>;
export type PersonId = Branded<'PersonId'>;
export type InstallationId = Branded<'InstallationId'>;
export type IncidentId = Branded<'IncidentId'>;
/** UUIDv7 (RFC 9562) made in the extension at the click; it runs along the whole line. */
export type ReportId = Branded<'ReportId'>;
/** UUID of any later message about a report: details, question, answer, note, undo. */
export type MessageId = Branded<'MessageId'>;

/** An instant as RFC 3339 in UTC with milliseconds, e.g. `2026-11-22T01:02:03.004Z`. */
export type Instant = Branded<'Instant'>;
/** A calendar date `YYYY-MM-DD`, meant in the organization's time zone. */
export type CalendarDate = Branded<'CalendarDate'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID of any version; upper case is refused so that one id has one spelling. */
export function isUuid(value: string): boolean {
  return UUID.test(value);
}
