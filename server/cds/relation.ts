import type { PatientView, Resource } from '@needful/shared/wire/cds-hooks.ts';
import { z } from 'zod';

/** How the record itself links the user and the patient. [] where it tells of others alone; null: it does not tell. */
export type Links = readonly ('care-team' | 'recent-visit')[] | null;

const reference = z.object({ reference: z.string() });
const bundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })).default([]),
  link: z.array(z.object({ relation: z.string() })).default([]),
});
const careTeam = z.object({
  resourceType: z.literal('CareTeam'),
  status: z.string().optional(),
  participant: z.array(z.object({ member: reference.optional() })).default([]),
});
const encounter = z.object({
  resourceType: z.literal('Encounter'),
  id: z.string(),
  /** `individual` in FHIR R4, `actor` since R5. */
  participant: z
    .array(z.object({ individual: reference.optional(), actor: reference.optional() }))
    .default([]),
});
const practitionerRole = z.object({
  resourceType: z.literal('PractitionerRole'),
  id: z.string(),
  practitioner: reference.optional(),
});

/**
 * Whether the visit or a care team that the client sent names the user. "Named nowhere" is said only where it is
 * certain: the teams were sent whole, each names people alone and at least one, the visit in context was sent too,
 * and the user is known as a practitioner. A group may hold the user; an empty list may mean that nobody keeps lists.
 */
export function linksOf({ context, prefetch = {} }: PatientView): Links {
  const own = ownReferences(context.userId, prefetch.user ?? null);
  const teams = teamsIn(prefetch.careTeams ?? null);
  const visit = encounter.safeParse(prefetch.encounter);
  const isVisit = visit.success && visit.data.id === context.encounterId;
  const visitors = isVisit
    ? visit.data.participant.flatMap(({ individual, actor }) => individual ?? actor ?? [])
    : [];
  const links = [
    ...(teams?.members.some((member) => own.has(member)) ? (['care-team'] as const) : []),
    ...(visitors.some((each) => own.has(shortOf(each.reference))) ? (['recent-visit'] as const) : []),
  ];
  if (links.length > 0) return links;
  const isVisitTold = context.encounterId === undefined || isVisit;
  const isPractitioner = [...own].some((each) => each.startsWith('Practitioner/'));
  return isPractitioner && isVisitTold && teams?.isWhole === true ? [] : null;
}

/** The user as references may name them: as a practitioner, and in the role. */
function ownReferences(userId: string, user: Resource | null): ReadonlySet<string> {
  const roles = resourcesIn(user).flatMap((each) => practitionerRole.safeParse(each).data ?? []);
  const theirs = roles.filter(
    ({ id, practitioner }) =>
      userId === `PractitionerRole/${id}` ||
      (practitioner !== undefined && shortOf(practitioner.reference) === userId),
  );
  const named = theirs.flatMap(({ id, practitioner }) => [
    `PractitionerRole/${id}`,
    ...(practitioner === undefined ? [] : [shortOf(practitioner.reference)]),
  ]);
  return new Set([userId, ...named]);
}

function teamsIn(
  sent: Resource | null,
): { readonly members: readonly string[]; readonly isWhole: boolean } | null {
  const read = bundle.safeParse(sent);
  if (!read.success) return null;
  const teams = read.data.entry.map(({ resource }) => careTeam.safeParse(resource));
  const participants = teams.flatMap((team) => team.data?.participant ?? []);
  const members = participants.flatMap(({ member }) =>
    member === undefined ? [] : shortOf(member.reference),
  );
  // Somebody in a role may be the user in another one.
  const people = /^(Practitioner|Patient|RelatedPerson)\//;
  const isWhole =
    teams.every(({ success }) => success) &&
    read.data.link.every(({ relation }) => relation !== 'next') &&
    participants.every(({ member }) => member !== undefined && people.test(shortOf(member.reference))) &&
    members.some((member) => member.startsWith('Practitioner/'));
  return { members, isWhole };
}

/** What a prefetch key holds, whether a search or a read answered it. */
export function resourcesIn(sent: Resource | null): readonly Resource[] {
  if (sent === null) return [];
  const read = bundle.safeParse(sent);
  return read.success ? read.data.entry.map(({ resource }) => resource) : [sent];
}

/** `Practitioner/1` of what may be an address on a server or name a version (FHIR R4, References). */
function shortOf(text: string): string {
  return /([A-Za-z]+\/[A-Za-z0-9.-]+)(?:\/_history\/[^/]+)?$/.exec(text)?.[1] ?? text;
}
