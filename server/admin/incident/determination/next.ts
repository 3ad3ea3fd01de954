import {
  EXCEPTIONS,
  type Exception,
  type QuestionId,
  STEPS,
  type Step,
} from '@needful/shared/domain/determination/questions.ts';
import { missing, outcomeOf } from '@needful/shared/domain/determination/standing.ts';
import {
  type Answer,
  type Conclusion,
  type Determination,
  UNDETERMINED,
} from '@needful/shared/domain/determination/state.ts';
import type { IncidentDeterminationFragment } from '../../generated/graphql.ts';

type Desk = IncidentDeterminationFragment['determination'];
type Known = {
  readonly questions: readonly Pick<Desk['questions'][number], 'id' | 'answer'>[];
  readonly factors: readonly Pick<Desk['factors'][number], 'id' | 'rating' | 'evidence'>[];
};

/** What the determination waits for next. Ids as the API spells them. */
export type Next =
  | { readonly is: 'question'; readonly id: Desk['questions'][number]['id'] }
  | { readonly is: 'factor'; readonly id: Desk['factors'][number]['id'] }
  /** The answers settle it, or everything was judged: a conclusion is signed. */
  | { readonly is: 'conclusion'; readonly suggests: Conclusion | null; readonly exception: Exception | null };

/** The first thing in the order of the law that is open: a question, a factor, or the conclusion itself. */
export function nextOf({ questions, factors }: Known): Next {
  const determination = answeredIn(questions);
  for (const step of STEPS) {
    const outcome = outcomeOf(determination, step);
    const [open] = missing(determination, step);
    if (outcome === 'open' && open !== undefined) return { is: 'question', id: inApi(open) };
    const ends = endOf(step, outcome);
    if (ends !== null) return ends;
  }
  const unjudged = factors.find(({ rating, evidence }) => rating == null || evidence == null);
  return unjudged === undefined
    ? { is: 'conclusion', suggests: null, exception: null }
    : { is: 'factor', id: unjudged.id };
}

/** A step that settles the matter: nothing after it has to be asked. */
function endOf(step: Step, outcome: string): Next | null {
  if (step === 'phi') return outcome === 'no' ? conclusion('not-phi') : null;
  if (outcome !== 'yes') return null;
  if (step === 'permitted' || step === 'secured') return conclusion(step);
  return conclusion('exception', EXCEPTIONS.find((exception) => exception === step) ?? null);
}

function conclusion(suggests: Conclusion, exception: Exception | null = null): Next {
  return { is: 'conclusion', suggests, exception };
}

function answeredIn(questions: Known['questions']): Determination {
  const answers = questions.flatMap(({ id, answer }) =>
    answer == null ? [] : [[inDomain(id), { value: answer.toLowerCase(), why: null } as Answer] as const],
  );
  return { ...UNDETERMINED, answers: Object.fromEntries(answers) };
}

/** `IS_PHI` of the API is `is-phi` everywhere else. */
function inDomain(id: Desk['questions'][number]['id']): QuestionId {
  return id.toLowerCase().replaceAll('_', '-') as QuestionId;
}

function inApi(id: QuestionId): Desk['questions'][number]['id'] {
  return id.toUpperCase().replaceAll('-', '_') as Desk['questions'][number]['id'];
}
