import { calendarDate } from '../../when.ts';
import { type Knowledge, whoseWords } from './words.ts';

type Props = {
  readonly entry: Knowledge;
  readonly onCorrect: (() => void) | undefined;
  readonly onAside: (() => void) | undefined;
};

/** One thing that somebody knew, and since when. */
export function Entry({ entry, onCorrect, onAside }: Props) {
  const whose = whoseWords(entry);
  return (
    <li>
      <p class={entry.isSetAside ? 'set-aside' : ''}>
        {whose}: {entry.byDiligence ? 'should have known' : 'knew'} on {calendarDate(entry.knownOn)}
        {entry.toldOn == null ? '' : `, told on ${calendarDate(entry.toldOn)}`}
      </p>
      <p class="quiet small">
        {entry.isSetAside
          ? `Set aside: ${entry.setAsideReason ?? 'the reason was purged'}`
          : entry.countsFrom == null
            ? 'Does not count yet: nobody inside was told.'
            : `Counts from ${calendarDate(entry.countsFrom)}.`}
        {entry.isActor == null && !entry.isSetAside ? ' Whether they did it is not known.' : ''}
      </p>
      <Acts whose={whose} onCorrect={onCorrect} onAside={entry.isSetAside ? undefined : onAside} />
    </li>
  );
}

function Acts({ whose, onCorrect, onAside }: Omit<Props, 'entry'> & { readonly whose: string }) {
  if (onCorrect === undefined) return null;
  return (
    <p class="knowledge-acts">
      <button type="button" class="button button-quiet" aria-label={`Correct: ${whose}`} onClick={onCorrect}>
        Correct
      </button>
      {onAside === undefined ? null : (
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Set aside: ${whose}`}
          onClick={onAside}
        >
          Set aside
        </button>
      )}
    </p>
  );
}
