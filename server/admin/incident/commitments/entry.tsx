import { Tag } from '../../parts/tag.tsx';
import { calendarDate } from '../../when.ts';
import { type Commitment, effectWords, kindWords, standingWords } from './words.ts';

export type Act = 'finish' | 'assess' | 'change' | 'drop';
type Props = { readonly commitment: Commitment; readonly onAct: (act: Act) => void };

const TONES = { OWED: 'accent', LATE: 'warn', DONE: 'good', DROPPED: 'plain' } as const;
const ACTS: { readonly [standing in Commitment['standing']]: readonly Act[] } = {
  OWED: ['finish', 'change', 'drop'],
  LATE: ['finish', 'change', 'drop'],
  DONE: ['assess'],
  DROPPED: [],
};
const ACT_WORDS: { readonly [act in Act]: string } = {
  finish: 'It was done',
  assess: 'Did it help?',
  change: 'Change',
  drop: 'Drop',
};

/** One thing that is owed, where it stands, and what can be said about it. */
export function Entry({ commitment, onAct }: Props) {
  const { kind, text, ownerName, concernsName, dueOn, standing } = commitment;
  const what = text ?? 'Its text was purged';
  return (
    <li>
      <p>
        <Tag tone={TONES[standing]}>{standingWords[standing]}</Tag> {what}
      </p>
      <p class="quiet small">
        {kindWords[kind]}
        {concernsName == null ? '' : ` for ${concernsName}`}, owed by {ownerName} by {calendarDate(dueOn)}
      </p>
      <After commitment={commitment} />
      {ACTS[standing].length === 0 ? null : (
        <p class="owed-acts">
          {ACTS[standing].map((act) => (
            <button
              key={act}
              type="button"
              class="button button-quiet"
              aria-label={`${ACT_WORDS[act]}: ${what}`}
              onClick={() => onAct(act)}
            >
              {ACT_WORDS[act]}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}

function After({ commitment }: Pick<Props, 'commitment'>) {
  const { doneOn, evidence, effect, effectRationale, droppedBecause, standing } = commitment;
  if (standing === 'DROPPED')
    return <p class="quiet small">Owed no longer: {droppedBecause ?? 'the reason was purged'}</p>;
  if (doneOn == null) return null;
  return (
    <>
      <p class="quiet small">
        Done on {calendarDate(doneOn)}: {evidence ?? 'the evidence was purged'}
      </p>
      {effect == null ? null : (
        <p class="quiet small">
          {effectWords[effect]}: {effectRationale ?? 'the reason was purged'}
        </p>
      )}
    </>
  );
}
