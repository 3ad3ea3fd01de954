import './list.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { extend, type Selection, toggle } from '../desk/selection.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../use-keys.ts';
import type { QueueRow } from './documents.ts';
import { Row } from './row.tsx';
import { type Placed, step } from './rows.ts';
import { useHeldPlace } from './use-held-place.ts';

type Props = {
  readonly rows: readonly Placed<QueueRow>[];
  readonly reading: string | null;
  readonly hrefOf: (id: string) => string;
  /** The keys came to it. */
  readonly onPass: (id: string) => void;
  /** It was chosen. */
  readonly onRead: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onLooked: () => void;
  readonly hasOlder: boolean;
  readonly readingOlder: boolean;
  readonly onOlder: () => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
};

/** The rows of the queue. What arrives stands at the top, is announced, and moves nothing that is being read. */
export function List(props: Props) {
  const { rows, reading, onLooked } = props;
  const list = useRef<HTMLDivElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const remember = useHeldPlace(list, spacer);
  const [above, setAbove] = useState(0);
  const arrived = rows.filter((placed) => placed.arrived);
  function countAbove(): void {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const hidden = list.current?.querySelectorAll('.row-arrived') ?? [];
    setAbove([...hidden].filter((row) => row.getBoundingClientRect().bottom <= top + 4).length);
  }
  useEffect(countAbove, [rows]);
  function focus(id: string | null): void {
    const row =
      id === null ? null : list.current?.querySelector<HTMLElement>(`[data-incident="${CSS.escape(id)}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }
  function move(by: 1 | -1): void {
    const next = step(rows, focusedIn(list.current) ?? reading, by);
    if (next === null) return;
    props.onPass(next);
    onLooked();
    focus(next);
  }
  function select(id: string, range: boolean): void {
    const ids = rows.map(({ row }) => row.id);
    props.onSelect(range ? extend(props.selection, ids, id) : toggle(props.selection, id));
  }
  function goToNew(): void {
    if (spacer.current !== null) spacer.current.style.height = '0';
    list.current?.scrollTo({ top: 0 });
    focus(arrived[0]?.row.id ?? rows[0]?.row.id ?? null);
    onLooked();
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: (press) => {
      const id = focusedIn(list.current) ?? reading;
      if (id !== null) select(id, press.shiftKey);
    },
    n: goToNew,
    o: () => {
      const id = focusedIn(list.current) ?? reading;
      if (id !== null) props.onOpen(id);
    },
  });
  const isChosen = ({ row }: Placed<QueueRow>) => props.selection.ids.has(row.id);
  return (
    <div class="list">
      {above === 0 ? null : (
        <div class="list-arrived">
          <Button look="primary" keyShown="n" onPress={goToNew}>
            {above === 1 ? '1 new report above' : `${above} new reports above`}
          </Button>
        </div>
      )}
      <p class="unseen" role="status">
        {arrived[0] === undefined ? '' : `${arrived.length} new: ${arrived[0].row.kindTitle}`}
      </p>
      <div
        class="list-rows"
        ref={list}
        onScroll={() => {
          remember();
          countAbove();
        }}
      >
        <ol>
          {rows.map((placed) => (
            <li key={placed.row.id} class={isChosen(placed) ? 'list-chosen' : undefined}>
              <input
                type="checkbox"
                aria-label={`Select ${placed.row.reference}`}
                checked={isChosen(placed)}
                onClick={(event) => {
                  event.preventDefault();
                  select(placed.row.id, event.shiftKey);
                }}
              />
              <Row
                placed={placed}
                href={props.hrefOf(placed.row.id)}
                current={placed.row.id === reading}
                onChoose={() => {
                  onLooked();
                  props.onRead(placed.row.id);
                }}
              />
            </li>
          ))}
        </ol>
        {props.hasOlder ? (
          <div class="list-more">
            <Button busy={props.readingOlder} onPress={props.onOlder}>
              {props.readingOlder ? 'Reading older ones…' : 'Show older ones'}
            </Button>
          </div>
        ) : null}
        <div ref={spacer} aria-hidden="true" />
      </div>
    </div>
  );
}

function focusedIn(list: HTMLElement | null): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !(list?.contains(focused) ?? false)) return null;
  return focused.closest('li')?.querySelector<HTMLElement>('[data-incident]')?.dataset.incident ?? null;
}
