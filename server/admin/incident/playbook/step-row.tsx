import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { calendarDate } from '../../when.ts';
import { goTo } from './go-to.ts';
import { ownerWords, partWords, type Step, standingWords } from './words.ts';

const TONES = { OPEN: 'plain', SEEN: 'good', DONE: 'good', NOT_NEEDED: 'plain', MOOT: 'plain' } as const;

type Props = {
  readonly step: Step;
  /** The first that is open: it is shown whole. */
  readonly isNext: boolean;
  /** Whether anything can still be said of it. */
  readonly open: boolean;
  readonly onMark: (as: 'DONE' | 'NOT_NEEDED' | 'OPEN') => void;
  readonly onCause: () => void;
};

/** One step: what to do, and on opening it why, by when, and what can be said of it. */
export function StepRow(props: Props) {
  const { step, isNext, open } = props;
  const { standing } = step;
  return (
    <li>
      <details class="playbook-step" open={isNext}>
        <summary data-next-step={isNext ? '' : undefined}>
          <span class="playbook-step-head">
            {standing === 'OPEN' ? (
              step.needed ? null : (
                <Tag means="Closing with it open asks for no reason">Advised</Tag>
              )
            ) : (
              <Tag tone={TONES[standing]}>{standingWords[standing]}</Tag>
            )}{' '}
            {step.do}
          </span>
        </summary>
        <div class="playbook-step-inside">
          <Why step={step} />
          <Said step={step} />
          {open ? <Acts {...props} /> : null}
        </div>
      </details>
    </li>
  );
}

function Why({ step: { why, citation, whose, dueOn, isDueByRule, standing } }: Pick<Props, 'step'>) {
  const rule = citation ?? 'none; it is good practice';
  const due = isDueByRule ? 'by the rule, at the latest on' : 'in good practice by';
  return (
    <p class="quiet small">
      {why} <span class="playbook-rule">Rule: {rule}.</span> For {ownerWords[whose]}
      {dueOn == null || standing !== 'OPEN' ? '' : `, ${due} ${calendarDate(dueOn)}`}.
    </p>
  );
}

function Said({ step: { standing, says, markedByName, markedAt, reason } }: Pick<Props, 'step'>) {
  const isMarked = standing === 'DONE' || standing === 'NOT_NEEDED';
  return (
    <>
      {says == null ? null : <p class="small">The desk sees: {says}</p>}
      {!isMarked || markedAt == null ? null : (
        <p class="small">
          {standingWords[standing]}, says {markedByName}, <Time at={markedAt} />
          {reason == null ? '.' : `: ${reason}`}
        </p>
      )}
    </>
  );
}

function Acts({ step, onMark, onCause }: Props) {
  const { standing, opens, canTick } = step;
  const isUntouched = standing === 'OPEN' || standing === 'MOOT';
  return (
    <p class="playbook-acts">
      {isUntouched && canTick ? (
        <Act words="Done" of={step} look="plain" onPress={() => onMark('DONE')} />
      ) : null}
      {opens === 'ROOT_CAUSE' ? (
        <Act words="Record the root cause" of={step} look="plain" onPress={onCause} />
      ) : null}
      {opens == null || opens === 'ROOT_CAUSE' ? null : (
        <button
          type="button"
          class="button button-quiet"
          onClick={(event) => goTo(event.currentTarget, partWords[opens].anchor)}
        >
          Go to {partWords[opens].title}
        </button>
      )}
      {standing === 'OPEN' ? <Act words="Not needed" of={step} onPress={() => onMark('NOT_NEEDED')} /> : null}
      {standing === 'DONE' || standing === 'NOT_NEEDED' ? (
        <Act words="Open again" of={step} onPress={() => onMark('OPEN')} />
      ) : null}
    </p>
  );
}

type ActProps = {
  readonly words: string;
  readonly of: Step;
  readonly look?: 'plain' | 'quiet';
  readonly onPress: () => void;
};

function Act({ words, of, look = 'quiet', onPress }: ActProps) {
  return (
    <button type="button" class={`button button-${look}`} aria-label={`${words}: ${of.do}`} onClick={onPress}>
      {words}
    </button>
  );
}
