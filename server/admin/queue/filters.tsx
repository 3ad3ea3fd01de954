import { KeyHint } from '../parts/key-hint.tsx';
import './filters.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IncidentKind, Track } from '../generated/graphql.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../use-keys.ts';
import { useSettled } from '../use-settled.ts';
import { trackWords } from '../words.ts';
import { KINDS } from './kinds.ts';
import { isFiltered, type QueuePlace, TRACKS } from './place.ts';

type Props = { readonly place: QueuePlace; readonly onPlace: (change: Partial<QueuePlace>) => void };

const PAUSE = 250;

export function Filters({ place, onPlace }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(place.search);
  const settled = useSettled(typed, PAUSE);
  useKeys({ '/': () => input.current?.select() });
  useEffect(() => {
    if (settled !== place.search) onPlace({ search: settled });
  }, [settled]);
  useEffect(() => {
    if (place.search !== settled) setTyped(place.search);
  }, [place.search]);
  function clear(): void {
    setTyped('');
    onPlace({ search: '', kind: null, track: null });
  }
  return (
    <search class="filters">
      <div class="filters-search">
        <input
          ref={input}
          type="search"
          aria-label="Search"
          aria-keyshortcuts="/"
          placeholder="Reference, site, kind or person"
          maxLength={100}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        {typed === '' ? <KeyHint press="/" /> : null}
      </div>
      <select
        aria-label="Kind"
        value={place.kind ?? ''}
        data-set={place.kind === null ? undefined : ''}
        onChange={(event) => onPlace({ kind: (event.currentTarget.value || null) as IncidentKind | null })}
      >
        <option value="">Every kind</option>
        {KINDS.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <select
        aria-label="Track"
        value={place.track ?? ''}
        data-set={place.track === null ? undefined : ''}
        onChange={(event) => onPlace({ track: (event.currentTarget.value || null) as Track | null })}
      >
        <option value="">Every track</option>
        {TRACKS.map((track) => (
          <option key={track} value={track}>
            {trackWords[track]}
          </option>
        ))}
      </select>
      {isFiltered(place) ? (
        <Button look="quiet" onPress={clear}>
          Clear
        </Button>
      ) : null}
    </search>
  );
}
