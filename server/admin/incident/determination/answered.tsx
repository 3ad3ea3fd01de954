import type { ComponentChildren } from 'preact';
import type { Incident } from '../documents.ts';
import type { Next } from './next.ts';
import { answerWords, ratingWords } from './words.ts';

type Props = {
  readonly determination: Incident['determination'];
  /** Absent where nothing can be corrected any more. */
  readonly onCorrect: ((step: Next) => void) | undefined;
};

/** What was answered and judged so far; each can be corrected. */
export function Answered({ determination, onCorrect }: Props) {
  const questions = determination.questions.filter(({ answer }) => answer != null);
  const factors = determination.factors.filter(({ rating }) => rating != null);
  if (questions.length + factors.length === 0) return null;
  const corrects = (step: Next) => (onCorrect === undefined ? undefined : () => onCorrect(step));
  return (
    <ol class="answered" aria-label="Answered so far">
      {questions.map(({ id, ask, answer, why }) => (
        <Line
          key={id}
          what={ask}
          said={answer == null ? '' : answerWords[answer]}
          onCorrect={corrects({ is: 'question', id })}
        >
          {why == null ? null : <p class="quiet small">{why}</p>}
        </Line>
      ))}
      {factors.map(({ id, title, rating, rationale, evidence, prefilled }) => (
        <Line
          key={id}
          what={title}
          said={rating == null ? '' : ratingWords[rating]}
          onCorrect={corrects({ is: 'factor', id })}
        >
          <p class="quiet small">{rationale}</p>
          <p class="quiet small">
            {evidence == null ? 'No evidence yet.' : `Evidence: ${evidence}`}
            {prefilled ? ' Taken over from the report and the containment.' : ''}
          </p>
        </Line>
      ))}
    </ol>
  );
}

type LineProps = {
  readonly what: string;
  readonly said: string;
  readonly onCorrect: (() => void) | undefined;
  readonly children: ComponentChildren;
};

function Line({ what, said, onCorrect, children }: LineProps) {
  return (
    <li>
      <div>
        <p>
          {what} <strong>{said}</strong>
        </p>
        {children}
      </div>
      {onCorrect === undefined ? null : (
        <button type="button" class="button button-quiet" aria-label={`Correct: ${what}`} onClick={onCorrect}>
          Correct
        </button>
      )}
    </li>
  );
}
