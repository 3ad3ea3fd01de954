import { KeyHint } from '../parts/key-hint.tsx';
import './filters.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { TAGS } from '../desk/documents.ts';
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
  const known = useRead(TAGS, {}).data?.tags ?? [];
  // One that is offered no longer is still found by.
  const tags = place.tag === null || known.includes(place.tag) ? known : [...known, place.tag];
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
    onPlace({ search: '', kind: null, track: null, tag: null });
  }
  return (
    <search class="filters">
      <div class="filters-search">
        <input
          ref={input}
          type="search"
          aria-label="Search"
          aria-keyshortcuts="/"
          placeholder="Reference, kind, person, or words of a note"
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
      {tags.length === 0 && place.tag === null ? null : (
        <select
          aria-label="Tag"
          value={place.tag ?? ''}
          data-set={place.tag === null ? undefined : ''}
          onChange={(event) => onPlace({ tag: event.currentTarget.value || null })}
        >
          <option value="">Every tag</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
      {isFiltered(place) ? (
        <Button look="quiet" onPress={clear}>
          Clear
        </Button>
      ) : null}
    </search>
  );
}
