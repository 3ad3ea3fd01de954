import type { BreachFacts } from '../breach-facts/breach-facts.ts';
import { DATA_ELEMENTS } from '../clocks/facts.ts';
import type { IncidentState } from '../incident/state.ts';
import { countedExtent } from '../register/extent.ts';

/**
 * What is recorded in an incident and not in the one it would go into, in words: the clocks count there from then on,
 * so that nothing they look at may stay behind.
 */
export function lackingIn(into: IncidentState, merged: IncidentState): readonly string[] {
  return [...people(into, merged), ...facts(into.duties.facts, merged.duties.facts), ...parts(into, merged)];
}

function people(into: IncidentState, merged: IncidentState): string[] {
  const [there, here] = [into, merged].map(({ duties, register }) => countedExtent(duties.facts, register));
  if (there === undefined || here === undefined) return [];
  const states = Object.entries(here.byState).filter(([state, count]) => (there.byState[state] ?? 0) < count);
  return [
    ...(here.total === null || (there.total ?? -1) >= here.total ? [] : [`${here.total} people affected`]),
    ...states.map(([state, count]) => `${count} of them in ${state.toUpperCase()}`),
    ...(there.badAddresses >= here.badAddresses ? [] : [`${here.badAddresses} bad addresses`]),
  ];
}

function facts(there: BreachFacts, here: BreachFacts): string[] {
  const elements = (here.dataElements ?? []).filter((element) => !there.dataElements?.includes(element));
  return [
    ...elements.map((element) => DATA_ELEMENTS[element]),
    ...(here.medium === null || here.medium === there.medium ? [] : [`it was ${here.medium}`]),
    ...(here.holdsPart2Records === true && there.holdsPart2Records !== true
      ? ['records of a Part 2 program']
      : []),
    ...(isEarlier(here.confirmedOn, there.confirmedOn) ? [`confirmed on ${here.confirmedOn}`] : []),
    ...(isEarlier(here.associate?.foundOn, there.associate?.foundOn)
      ? [`a business associate found it on ${here.associate?.foundOn}`]
      : []),
  ];
}

function isEarlier(here: string | null | undefined, there: string | null | undefined): boolean {
  return here != null && (there == null || here < there);
}

/** Who has a part in one has a part in both: nobody may see or decide there who may not here. */
function parts({ involvement: there }: IncidentState, { involvement: here }: IncidentState): string[] {
  const lists = ['acted', 'named', 'declared'] as const;
  const recused = new Set(lists.flatMap((list) => there[list]));
  const hasAll = lists.every((list) =>
    here[list].every((person) => (list === 'declared' ? recused.has(person) : there[list].includes(person))),
  );
  const functions = here.functions.filter((name) => !there.functions.includes(name));
  return [
    ...(hasAll ? [] : ['somebody who has a part in it or is recused']),
    ...functions.map((name) => `that it concerns ${name}`),
  ];
}
