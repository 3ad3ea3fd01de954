import type { StateLaw } from '@needful/shared/domain/clocks/state-law.ts';
import { type Addressee, recipientOf } from '@needful/shared/domain/notices/addressees.ts';
import { states } from '@needful/shared/states/index.generated.ts';

const LAWS: readonly StateLaw[] = Object.values(states);

/** What the states of these residents ask of the letter itself, for the officer to look at. */
export function stateLetters(codes: readonly string[]) {
  return LAWS.filter(
    ({ residentsOf, letter }) => letter !== undefined && codes.includes(residentsOf),
  ).flatMap(({ title, letter }) =>
    (letter?.asks ?? []).map((asks) => ({ state: title, asks, confidence: letter?.confidence ?? 'low' })),
  );
}

/** What a letter to this person says for the state it goes to; empty where nothing is known. */
export function stateText(person: Addressee): string {
  const state = recipientOf(person).address?.state ?? null;
  const adds = LAWS.filter(({ residentsOf }) => residentsOf === state).flatMap(
    ({ letter }) => letter?.adds ?? [],
  );
  return adds.join('\n\n');
}
