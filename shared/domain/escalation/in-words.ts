import { CLIMB_CAUSES, type ClimbCause, type EscalationStep } from './steps.ts';

const WHEN: Readonly<Record<ClimbCause, (at: string) => string>> = {
  unacknowledged: (at) => `not acknowledged, ${at} hours after the report came in`,
  undecided: (at) => `no conclusion, ${at} days after discovery`,
  'nearly-late': (at) => `a clock that runs out, ${at} days before its end`,
};

/** When incidents climb, cause by cause: “no conclusion, 10, 20 and 30 days after discovery”. */
export function stepsInWords(steps: readonly EscalationStep[]): string {
  const causes = CLIMB_CAUSES.filter((cause) => steps.some((step) => step.cause === cause));
  return causes
    .map((cause) => WHEN[cause](listed(steps.flatMap((step) => (step.cause === cause ? [step.at] : [])))))
    .join('; ');
}

function listed(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  const others = numbers.slice(0, -1);
  return others.length === 0 ? `${last}` : `${others.join(', ')} and ${last}`;
}
