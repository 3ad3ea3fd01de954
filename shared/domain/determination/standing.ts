import { FACTOR_IDS, FACTORS } from './factors.ts';
import {
  EXCEPTIONS,
  type Exception,
  QUESTIONS,
  type QuestionId,
  questionsOf,
  type Step,
} from './questions.ts';
import type { Conclusion, Determination } from './state.ts';

/** How one step of the order turns out. `open` has unanswered questions; `undetermined` was asked and is not known. */
export type Outcome = 'yes' | 'no' | 'undetermined' | 'open';

/** What counts today: the conclusion in effect, or the presumption of 164.402(2). */
export type Standing =
  | { readonly is: 'presumed-breach'; readonly because: 'nothing-signed' | 'waits-for-check' }
  | { readonly is: Conclusion };

export function standingOf({ signed }: Determination): Standing {
  if (signed === null) return { is: 'presumed-breach', because: 'nothing-signed' };
  const waits = signed.needs === 'before' && signed.check === null;
  return waits ? { is: 'presumed-breach', because: 'waits-for-check' } : { is: signed.conclusion };
}

/** Whether notices are owed as things stand: they are, until something in effect says that it was no breach. */
export function isTreatedAsBreach(determination: Determination): boolean {
  return ['breach', 'presumed-breach'].includes(standingOf(determination).is);
}

/** Whether a step's own words hold: it is PHI, it was permitted, it was secured, the exception fits. */
export function outcomeOf(determination: Determination, step: Step): Outcome {
  const value = (id: QuestionId): Outcome => determination.answers[id]?.value ?? 'open';
  if (step !== 'secured') return all(questionsOf(step).map(value));
  return any([all([value('was-encrypted'), value('was-key-safe')]), value('was-destroyed')]);
}

/** One no settles it; else what is unknown keeps it from being yes. */
function all(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('no')) return 'no';
  if (outcomes.includes('open')) return 'open';
  return outcomes.includes('undetermined') ? 'undetermined' : 'yes';
}

function any(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('yes')) return 'yes';
  if (outcomes.includes('open')) return 'open';
  return outcomes.includes('undetermined') ? 'undetermined' : 'no';
}

/**
 * What still stands between the officer and a conclusion, as sentences; none where it may be signed. `breach` may always
 * be signed: an organization may notify without doing the assessment.
 */
export function lacking(
  determination: Determination,
  conclusion: Conclusion,
  exception: Exception | null = null,
): readonly string[] {
  const is = (step: Step) => outcomeOf(determination, step);
  switch (conclusion) {
    case 'breach':
      return [];
    case 'not-phi':
      return is('phi') === 'no' ? [] : [needs('is-phi', 'no')];
    case 'permitted':
      return [
        ...passed(determination, ['phi']),
        ...(is('permitted') === 'yes' ? [] : [needs('was-permitted', 'yes')]),
      ];
    case 'secured': {
      const holds = is('secured') === 'yes';
      const said =
        'It was secured only if it was encrypted and the key stayed safe, or it had been destroyed.';
      return [...passed(determination, ['phi', 'permitted']), ...(holds ? [] : [said])];
    }
    case 'exception':
      return [...passed(determination, ['phi', 'permitted', 'secured']), ...unfit(determination, exception)];
    case 'low-probability':
      return [
        ...passed(determination, ['phi', 'permitted', 'secured', ...EXCEPTIONS]),
        ...unassessed(determination),
      ];
  }
}

/** Earlier steps must be answered, and not in a way that ends the matter before this one. */
function passed(determination: Determination, steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    const outcome = outcomeOf(determination, step);
    if (outcome === 'open') return missing(determination, step).map(unanswered);
    const ends = step === 'phi' ? outcome === 'no' : outcome === 'yes';
    return ends ? [`The answers say ${ENDS[step]}: sign that instead, or correct them.`] : [];
  });
}

/** What is asked next of a step. Of a key nobody needs to speak where nothing was encrypted. */
export function missing({ answers }: Determination, step: Step): readonly QuestionId[] {
  const moot = answers['was-encrypted']?.value === 'no' ? 'was-key-safe' : null;
  return questionsOf(step).filter((id) => answers[id] === undefined && id !== moot);
}

const ENDS: Readonly<Record<Step, string>> = {
  phi: 'that it was not PHI',
  permitted: 'that it was permitted',
  secured: 'that it was secured',
  'exception-i': 'that the first exception fits',
  'exception-ii': 'that the second exception fits',
  'exception-iii': 'that the third exception fits',
};

function unfit(determination: Determination, exception: Exception | null): readonly string[] {
  if (exception === null) return ['Say which exception fits.'];
  return questionsOf(exception)
    .filter((id) => determination.answers[id]?.value !== 'yes')
    .map((id) => needs(id, 'yes'));
}

function unassessed(determination: Determination): readonly string[] {
  return FACTOR_IDS.flatMap((id) => {
    const judged = determination.factors[id];
    const { title } = FACTORS[id];
    if (judged === undefined) return [`\u201c${title}\u201d has no rating and rationale.`];
    return judged.evidence === null ? [`\u201c${title}\u201d has no evidence.`] : [];
  });
}

function needs(id: QuestionId, value: 'yes' | 'no'): string {
  return `\u201c${QUESTIONS[id].ask}\u201d must be answered ${value}.`;
}

function unanswered(id: QuestionId): string {
  return `\u201c${QUESTIONS[id].ask}\u201d is not answered.`;
}
