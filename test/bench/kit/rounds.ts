/** One contestant's turn: it works for a while and says what was measured. */
export type Turn<Measure> = () => Promise<Measure>;

/** What each contestant measured in one round, under nearly the same weather. */
export type Round<Name extends string, Measure> = Readonly<Record<Name, Measure>>;

/**
 * Lets the contestants take turns, in the given order and then in the reverse (A B, B A, A B …), so that a machine
 * that warms up, tires or is shared favours nobody. Only measures of one round are ever compared.
 * @param options.warmUp turns of each beforehand that are not counted; 1 unless told
 */
export async function pairedRounds<Name extends string, Measure>(
  contestants: Readonly<Record<Name, Turn<Measure>>>,
  options: { readonly rounds: number; readonly warmUp?: number },
): Promise<readonly Round<Name, Measure>[]> {
  const names = Object.keys(contestants) as Name[];
  for (let turn = 0; turn < (options.warmUp ?? 1); turn++)
    for (const name of names) await contestants[name]();
  const rounds: Round<Name, Measure>[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const measured: Partial<Record<Name, Measure>> = {};
    for (const name of round % 2 === 0 ? names : names.toReversed())
      measured[name] = await contestants[name]();
    rounds.push(measured as Round<Name, Measure>);
  }
  return rounds;
}
