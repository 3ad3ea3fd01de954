import type { PersonId } from '../ids.ts';
import type { DesignationInForce, DesignationRole, Seat, Seated } from '../incident/route.ts';
import type { Involvement } from './involvement.ts';
import type { RoutingPeople } from './people.ts';

type Member = { readonly person: PersonId; readonly as: Seat };

/** Who could lead, first choice first, before the governing body: nobody twice, nobody who is absent or recused. */
export function lineFor(
  leadRole: DesignationRole,
  involvement: Involvement,
  people: RoutingPeople,
  recused: ReadonlySet<PersonId>,
): readonly Member[] {
  const free = once([...asked(involvement, people), ...standing(leadRole, people)]).filter(
    ({ person }) => !recused.has(person),
  );
  const notPassed = free.filter(({ person }) => !involvement.passed.includes(person));
  if (notPassed.length > 0) return notPassed;
  // Escalated over everybody: the governing body, and only where its contact is recused the last who is free.
  const isClosed = isMember(people.governingBody) && recused.has(people.governingBody);
  return isClosed ? free.slice(-1) : [];
}

/** Whom an officer asked by name to lead. */
function asked({ delegation, handedTo }: Involvement, { today }: RoutingPeople): Member[] {
  const members: Member[] = [];
  if (delegation !== null && delegation.until >= today)
    members.push({ person: delegation.to, as: 'delegate' });
  if (handedTo !== null) members.push({ person: handedTo, as: 'handed-over' });
  return members;
}

function standing(leadRole: DesignationRole, people: RoutingPeople): Member[] {
  const { designations, officers, governingBody, externalReviewer } = people;
  const own = designations.filter(({ role }) => role === leadRole);
  const other = designations.filter(({ role }) => role !== leadRole);
  const members: Member[] = [
    ...present(own).map((person) => ({ person, as: 'holder' as const })),
    ...alternates(own).map((person) => ({ person, as: 'alternate' as const })),
    ...[...present(other), ...alternates(other)].map((person) => ({
      person,
      as: 'other-designation' as const,
    })),
  ];
  // Contacts keep the place they have; an absent holder does not come back as an officer.
  const elsewhere = [governingBody, externalReviewer, ...absent(designations)];
  const rest = officers.filter((person) => !elsewhere.includes(person));
  return [...members, ...rest.map((person) => ({ person, as: 'officer' as const }))].filter(
    ({ person }) => !absent(designations).includes(person),
  );
}

export function present(designations: readonly DesignationInForce[]): PersonId[] {
  return designations.filter(({ absentUntil }) => absentUntil == null).map(({ holder }) => holder);
}

function absent(designations: readonly DesignationInForce[]): PersonId[] {
  return designations.filter(({ absentUntil }) => absentUntil != null).map(({ holder }) => holder);
}

export function alternates(designations: readonly DesignationInForce[]): PersonId[] {
  return designations.flatMap(({ alternate }) => alternate ?? []);
}

export function isMember(contact: RoutingPeople['governingBody']): contact is PersonId {
  return contact !== null && contact !== 'outside';
}

function once<Sitting extends Seated>(seated: readonly Sitting[]): Sitting[] {
  return seated.filter(({ person }, at) => seated.findIndex((other) => other.person === person) === at);
}
