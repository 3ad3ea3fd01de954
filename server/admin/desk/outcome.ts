/** What became of one incident among many; null where it was done. */
export type Outcome = { readonly reference: string; readonly refusal: string | null };

/** All of it in one line: `11 done, 1 refused.` */
export function outcomeInWords(outcomes: readonly Outcome[]): string {
  const refused = outcomes.filter(({ refusal }) => refusal !== null).length;
  const done = outcomes.length - refused;
  if (refused === 0) return done === 1 ? '1 done.' : `All ${done} done.`;
  return `${done} done, ${refused} refused:`;
}
