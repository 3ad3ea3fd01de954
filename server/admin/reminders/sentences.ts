import type { DeskRule } from './documents.ts';

export function countOf({ outcomes }: DeskRule, wanted: DeskRule['outcomes'][number]['outcome']): number {
  return outcomes.find(({ outcome }) => outcome === wanted)?.count ?? 0;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** What a rule did in the period, in sentences. */
export function effectOf(rule: DeskRule): readonly string[] {
  const shown = countOf(rule, 'SHOWN');
  const said: string[] = [];
  if (shown === 0) said.push('Nobody saw its card.');
  else {
    const heeded = countOf(rule, 'HEEDED') + countOf(rule, 'REPORTED');
    said.push(
      `Seen ${shown} times: heeded ${heeded}, overridden with a reason ${countOf(rule, 'CONTINUED')}, closed ${countOf(rule, 'DISMISSED')}.`,
    );
    said.push(`After the card ${countOf(rule, 'WENT_ON')} of ${shown} went on all the same.`);
  }
  const heldOut = countOf(rule, 'HELD_OUT');
  if (heldOut > 0) said.push(`Without it ${countOf(rule, 'HELD_OUT_WENT_ON')} of ${heldOut} went on.`);
  if (rule.difference != null) said.push(differenceInWords(rule.difference));
  return said;
}

function differenceInWords({ estimate, low, high }: NonNullable<DeskRule['difference']>): string {
  const between = `between ${percent(low)} and ${percent(high)} with 95 % confidence`;
  if (low > 0) return `The card works: ${percent(estimate)} fewer go on with it, ${between}.`;
  if (high < 0) return `The card does harm: ${percent(-estimate)} more go on with it, ${between}.`;
  return `Whether the card works cannot be told yet: the difference is ${percent(estimate)}, ${between}.`;
}

/** What it would have said, asked of the counts alone. */
export function simulationOf({ wouldSpeak, couldNotTell }: DeskRule, considered: number): string {
  if (considered === 0) return 'No act was counted yet that it could be asked about.';
  const cannot = couldNotTell === 0 ? '' : ` On ${couldNotTell} it could not tell.`;
  return `Of ${considered} acts it would speak on ${wouldSpeak}, before any limit.${cannot}`;
}
