import type { PersonId } from '../ids.ts';
import type { RouteFlag, Seated } from '../incident/route.ts';
import { because } from './because.ts';
import type { Involvement } from './involvement.ts';
import { type RoutingPeople, reportsTo } from './people.ts';
import { headsConcerned } from './recusal.ts';

type Sitting = {
  readonly lead: PersonId | null;
  readonly joins: PersonId | null;
  readonly reviewer: Seated | null;
  readonly isConflicted: boolean;
  /** Neither designations nor officers. */
  readonly isVacant: boolean;
};

/** What whoever reads a route has to know of it. */
export function flagsOf(
  { lead, joins, reviewer, isConflicted, isVacant }: Sitting,
  involvement: Involvement,
  people: RoutingPeople,
  recused: ReadonlySet<PersonId>,
): readonly RouteFlag[] {
  const flags: RouteFlag[] = [];
  const conflicted = designated(people).filter((person) => recused.has(person));
  if (conflicted.length > 0) flags.push({ ...because('conflict'), people: conflicted });
  if (isConflicted) flags.push({ ...because('conflicted-lead'), people: lead === null ? [] : [lead] });
  const below = underHeads([lead, joins, reviewer?.person ?? null], involvement, people);
  if (below.length > 0) flags.push({ ...because('reports-to-head'), people: below });
  const both = holdersOfBoth(people);
  if (both.length > 0) flags.push({ ...because('both-designations'), people: both });
  if (isVacant) flags.push({ ...because('no-officer'), people: [] });
  if (people.governingBody === null) flags.push({ ...because('no-governing-body'), people: [] });
  if (reviewer === null) flags.push({ ...because('no-reviewer'), people: [] });
  return flags;
}

function designated({ designations }: RoutingPeople): PersonId[] {
  const people = designations.flatMap(({ holder, alternate }) =>
    alternate === null ? [holder] : [holder, alternate],
  );
  return [...new Set(people)];
}

function underHeads(
  seated: readonly (PersonId | null)[],
  involvement: Involvement,
  people: RoutingPeople,
): PersonId[] {
  const heads = headsConcerned(involvement, people);
  return seated.filter(
    (person): person is PersonId =>
      person !== null && heads.some((head) => reportsTo(person, head, people.reportingLines)),
  );
}

function holdersOfBoth({ designations }: RoutingPeople): PersonId[] {
  const of = (role: string) => designations.filter((each) => each.role === role).map(({ holder }) => holder);
  const security = of('security');
  return [...new Set(of('privacy').filter((person) => security.includes(person)))];
}
