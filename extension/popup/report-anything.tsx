import './report-anything.css';
import { type Kind, MEDIA } from '@needful/shared/kinds/_define.ts';
import { type KindId, kinds } from '@needful/shared/kinds/index.generated.ts';
import { useRef, useState } from 'preact/hooks';
import { Field } from '../ui/field.tsx';
import { searchKinds } from './search-kinds.ts';
import { walkList } from './walk-list.ts';

type Props = { readonly onPick: (kind: KindId) => void; readonly typed?: string };
type Entry = { readonly id: KindId; readonly kind: Kind };

/** The most that is shown: further down a list nobody looks. */
const SHOWN = 6;

const ALL: readonly Entry[] = Object.entries(kinds).map(([id, kind]) => ({ id: id as KindId, kind }));
const BY_MEDIUM = MEDIA.map((medium) => ({
  medium,
  entries: ALL.filter(({ kind }) => kind.medium === medium),
}));

/** A box for a word or a sentence, and the kinds that fit it. Arrow keys walk from the box through the list. */
export function ReportAnything({ onPick, typed = '' }: Props) {
  const [text, write] = useState(typed);
  const root = useRef<HTMLElement>(null);
  const found = shortened(searchKinds(kinds, text));
  const first = found[0];
  const submit = (event: Event) => {
    event.preventDefault();
    if (first !== undefined) onPick(first.id);
  };
  return (
    <section
      class="popup-section"
      aria-label="Report something"
      ref={root}
      onKeyDown={(event) => walkList(event, root.current, '.kind')}
    >
      <h2>Report something</h2>
      <search>
        <form onSubmit={submit}>
          <Field
            label="What happened?"
            hint="A word or a sentence, no names: “fax”, “lost phone”, “saw my neighbor’s chart”."
          >
            {(attributes) => (
              <input
                {...attributes}
                type="search"
                autocomplete="off"
                spellcheck={false}
                autofocus
                value={text}
                onInput={(event) => write(event.currentTarget.value)}
              />
            )}
          </Field>
        </form>
      </search>
      <p class="for-screen-readers" role="status">
        {found.length > 0
          ? `${found.length} ${found.length === 1 ? 'fits' : 'fit'}. The best: ${first?.kind.sentence}.`
          : ''}
      </p>
      {found.length > 0 ? (
        <KindList entries={found} onPick={onPick} label="What fits best" />
      ) : (
        <AllKinds onPick={onPick} />
      )}
      <p class="quiet small">You will see exactly what is sent before it is sent.</p>
    </section>
  );
}

/** The best few, and always the last: "something else". */
function shortened(found: readonly Entry[]): readonly Entry[] {
  return found.length <= SHOWN ? found : [...found.slice(0, SHOWN - 1), ...found.slice(-1)];
}

function AllKinds({ onPick }: { readonly onPick: (kind: KindId) => void }) {
  return (
    <details>
      <summary>Or choose from all {ALL.length}</summary>
      {BY_MEDIUM.map(({ medium, entries }) => (
        <div key={medium}>
          <h3 class="kinds-medium">{medium[0]?.toUpperCase() + medium.slice(1)}</h3>
          <KindList entries={entries} onPick={onPick} label={medium} />
        </div>
      ))}
    </details>
  );
}

type ListProps = {
  readonly entries: readonly Entry[];
  readonly label: string;
  readonly onPick: (kind: KindId) => void;
};

function KindList({ entries, label, onPick }: ListProps) {
  return (
    <ul class="kinds" aria-label={label}>
      {entries.map(({ id, kind }) => (
        <li key={id}>
          <button type="button" class="kind" onClick={() => onPick(id)}>
            {kind.sentence}
          </button>
        </li>
      ))}
    </ul>
  );
}
