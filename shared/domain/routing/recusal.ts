import type { PersonId } from '../ids.ts';
import type { Recusal } from '../incident/route.ts';
import { because, type ReasonId } from './because.ts';
import type { Involvement } from './involvement.ts';
import type { RoutingPeople } from './people.ts';

/** Who may not decide on an incident, each once with the first reason. Whoever reported it is not among them. */
export function recusalsOf(involvement: Involvement, people: RoutingPeople): readonly Recusal[] {
  const parts: readonly (readonly [ReasonId, readonly PersonId[]])[] = [
    ['acted', involvement.acted],
    ['named', involvement.named],
    ['runs-function', headsConcerned(involvement, people)],
    ['declared', involvement.declared],
  ];
  const recused = new Map<PersonId, Recusal>();
  for (const [reason, persons] of parts)
    for (const person of persons)
      if (!recused.has(person)) recused.set(person, { person, ...because(reason) });
  return [...recused.values()];
}

/** Who runs a function that the incident concerns. */
export function headsConcerned({ functions }: Involvement, people: RoutingPeople): readonly PersonId[] {
  return people.functions.filter(({ name }) => functions.includes(name)).map(({ head }) => head);
}
