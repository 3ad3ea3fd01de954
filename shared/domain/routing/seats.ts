import type { PersonId } from '../ids.ts';
import type { Because, DesignationRole, Recusal, RouteFlag, Seat, Seated, Track } from '../incident/route.ts';
import { seatedBecause } from './because.ts';
import { flagsOf } from './flags.ts';
import type { Involvement } from './involvement.ts';
import { alternates, isMember, lineFor, present } from './line.ts';
import type { RoutingPeople } from './people.ts';
import { recusalsOf } from './recusal.ts';

export type Seats = {
  readonly lead: PersonId | null;
  readonly leadAs: Seat;
  readonly leadWhy: Because;
  readonly alternate: PersonId | null;
  readonly joins: PersonId | null;
  readonly recused: readonly Recusal[];
  readonly reviewer: Seated | null;
  readonly ladder: readonly Seated[];
  readonly flags: readonly RouteFlag[];
};

/**
 * Who sits where on one incident. Total: where no officer is there and free to decide, the governing body leads, and
 * does so even where its contact is recused, since somebody must; that is flagged.
 */
export function seatsFor(
  { leadRole, track }: { readonly leadRole: DesignationRole; readonly track: Track },
  involvement: Involvement,
  people: RoutingPeople,
): Seats {
  const recused = recusalsOf(involvement, people);
  const out = new Set(recused.map(({ person }) => person));
  const line = lineFor(leadRole, involvement, people, out);
  const top = governingSeat(people);
  const isTopOut = top.person !== null && out.has(top.person);
  const lead = line[0] ?? top;
  const joins = track === 'both' ? joining(leadRole, lead, people, out) : null;
  const isConflicted = line.length === 0 && isTopOut;
  const reviewer = reviewing({ lead, joins, line, isConflicted }, people, out);
  const above = isTopOut ? [] : [top];
  const ladder: Seated[] = line.length === 0 ? [top] : notTwice([...line, ...above]);
  const seats = { lead: lead.person, joins, reviewer, isConflicted, isVacant: isVacant(people) };
  return {
    ...{
      lead: lead.person,
      leadAs: lead.as,
      leadWhy: seatedBecause(lead.as),
      joins,
      recused,
      reviewer,
      ladder,
    },
    alternate: lead.as === 'holder' ? standIn(leadRole, lead.person, people, out) : null,
    flags: flagsOf(seats, involvement, people, out),
  };
}

function governingSeat({ governingBody }: RoutingPeople): Seated {
  return { person: isMember(governingBody) ? governingBody : null, as: 'governing-body' };
}

function isVacant({ designations, officers }: RoutingPeople): boolean {
  return designations.length === 0 && officers.length === 0;
}

/** The governing body's contact may be an officer as well; they keep the first place they have. */
function notTwice(ladder: readonly Seated[]): Seated[] {
  return ladder.filter(
    ({ person }, at) => person === null || ladder.findIndex((other) => other.person === person) === at,
  );
}

function standIn(
  role: DesignationRole,
  lead: PersonId | null,
  { designations }: RoutingPeople,
  out: ReadonlySet<PersonId>,
): PersonId | null {
  const own = designations.find((each) => each.role === role && each.holder === lead);
  const alternate = own?.alternate ?? null;
  return alternate === null || alternate === lead || out.has(alternate) ? null : alternate;
}

/** Who acts for the other designation: its holder, or the alternate where the holder is not there or not free. */
function joining(
  leadRole: DesignationRole,
  lead: Seated,
  { designations }: RoutingPeople,
  out: ReadonlySet<PersonId>,
): PersonId | null {
  const other = designations.filter(({ role }) => role !== leadRole);
  if (other[0]?.holder === lead.person) return null;
  const free = [...present(other), ...alternates(other)].filter((person) => !out.has(person));
  return free.find((person) => person !== lead.person) ?? null;
}

type Taken = {
  readonly lead: Seated;
  readonly joins: PersonId | null;
  readonly line: readonly Seated[];
  readonly isConflicted: boolean;
};

/** Another officer, else the external reviewer, else the governing body; nobody who takes part in the decision. */
function reviewing(
  { lead, joins, line, isConflicted }: Taken,
  people: RoutingPeople,
  out: ReadonlySet<PersonId>,
): Seated | null {
  const { externalReviewer: external } = people;
  const isFree = (person: PersonId | null) => person !== lead.person && person !== joins;
  const outside: Seated[] =
    external === null || (isMember(external) && out.has(external))
      ? []
      : [{ person: isMember(external) ? external : null, as: 'external-reviewer' }];
  if (isConflicted) return outside.find(({ person }) => person === null || isFree(person)) ?? null;
  const officers = line.filter(({ person }) => isFree(person));
  const top = governingSeat(people);
  const isTopThere = people.governingBody !== null && lead.as !== 'governing-body';
  const above = isTopThere && !(top.person !== null && out.has(top.person)) ? [top] : [];
  const [first] = [...officers, ...[...outside, ...above].filter(isOther)];
  return first ?? null;

  function isOther({ person }: Seated): boolean {
    return person === null || isFree(person);
  }
}
