import type { Decider } from '../determination/decide.ts';
import type { Charter, CheckNeeded, Conclusion } from '../determination/state.ts';
import type { PersonId } from '../ids.ts';
import type { DesignationInForce } from '../incident/route.ts';

/** What makes a conclusion one that nobody alone decides. */
export type Stakes = {
  /** How many people are affected, as far as known. */
  readonly affected: number | null;
  readonly isLate: boolean;
  readonly hasConflict: boolean;
};

/** What the charter of somebody who decides alone chooses for the other high-risk conclusions. */
export type CharterChoice = 'before' | 'after';

export type Deciding = {
  readonly designations: readonly DesignationInForce[];
  /** One person holds both designations, or there is no other officer. */
  readonly isAlone: boolean;
  readonly choice: CharterChoice;
  readonly recused: readonly PersonId[];
  readonly stakes: Stakes;
};

/** Under what a person decides on one incident. An alternate acts under the holder\u2019s charter. */
export function deciderOf(person: PersonId, deciding: Deciding): Decider {
  const charters: Charter[] = deciding.designations
    .filter(({ holder, alternate }) => holder === person || alternate === person)
    .map(({ role }) => role);
  return {
    person,
    charters: [...new Set(charters)],
    isRecused: deciding.recused.includes(person),
    checkFor: (conclusion) => checkFor(conclusion, deciding),
  };
}

/**
 * Where one person decides alone, 500 and more, late notice and conflicts wait for an independent check, and so does,
 * or is sampled afterwards as the charter chooses, every conclusion after which no notice is sent.
 */
export function checkFor(
  conclusion: Conclusion,
  { isAlone, choice, stakes }: Pick<Deciding, 'isAlone' | 'choice' | 'stakes'>,
): CheckNeeded {
  if (!isAlone) return 'none';
  const isGrave = (stakes.affected ?? 0) >= 500 || stakes.isLate || stakes.hasConflict;
  if (isGrave) return 'before';
  return conclusion === 'breach' ? 'none' : choice;
}
