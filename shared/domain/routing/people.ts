import type { CalendarDate, PersonId } from '../ids.ts';
import type { DesignationInForce } from '../incident/route.ts';

/** A member, somebody outside who is known by name and address, or nobody named yet. */
export type Contact = PersonId | 'outside' | null;

/** What routing looks at of an organization, on one day. */
export type RoutingPeople = {
  readonly today: CalendarDate;
  readonly designations: readonly DesignationInForce[];
  /** Members who may read incidents, who came first at the front. */
  readonly officers: readonly PersonId[];
  readonly governingBody: Contact;
  readonly externalReviewer: Contact;
  readonly reportingLines: readonly { readonly person: PersonId; readonly reportsTo: PersonId }[];
  /** Who runs which function, e.g. a department. */
  readonly functions: readonly { readonly name: string; readonly head: PersonId }[];
};

/** An organization of which nothing is known but its designations. */
export function peopleWith(today: CalendarDate, designations: readonly DesignationInForce[]): RoutingPeople {
  const none = { officers: [], governingBody: null, externalReviewer: null } as const;
  return { today, designations, ...none, reportingLines: [], functions: [] };
}

/** Whether a person reports to another, over however many steps. A circle of lines ends where it began. */
export function reportsTo(
  person: PersonId,
  above: PersonId,
  lines: RoutingPeople['reportingLines'],
): boolean {
  const seen = new Set<PersonId>();
  let next: PersonId | undefined = person;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const below: PersonId = next;
    next = lines.find((line) => line.person === below)?.reportsTo;
    if (next === above) return true;
  }
  return false;
}
