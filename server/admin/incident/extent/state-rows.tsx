import './extent.css';
import { useRef } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { useUniqueId } from '../../parts/use-unique-id.ts';
import type { StateRow } from './form.ts';

type Props = {
  readonly rows: readonly StateRow[];
  readonly onRows: (rows: readonly StateRow[]) => void;
  readonly refusal: string | undefined;
};

/** How many of the people affected live in each state. */
export function StateRows({ rows, onRows, refusal }: Props) {
  const id = useUniqueId();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const change = (at: number, more: Partial<StateRow>) =>
    onRows(rows.map((row, index) => (index === at ? { ...row, ...more } : row)));
  function add(): void {
    onRows([...rows, { state: '', people: '' }]);
    // Once it is drawn, one goes on typing in it.
    queueMicrotask(() =>
      requestAnimationFrame(() =>
        fieldset.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
      ),
    );
  }
  return (
    <fieldset
      ref={fieldset}
      class="state-rows"
      aria-describedby={refusal === undefined ? undefined : `${id}-refusal`}
    >
      <legend>By the state they live in</legend>
      <ul>
        {rows.map((row, at) => (
          // Rows have no name of their own: a state may be corrected in place.
          <li key={at}>
            <Row row={row} at={at} refused={refusal !== undefined} onChange={(more) => change(at, more)} />
            <Button
              look="quiet"
              label={`Remove ${row.state === '' ? `row ${at + 1}` : row.state}`}
              onPress={() => onRows(rows.filter((_, index) => index !== at))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {refusal === undefined ? null : (
        <p class="field-refusal" role="alert" id={`${id}-refusal`}>
          {refusal}
        </p>
      )}
      <p>
        <Button onPress={add}>Add a state</Button>
      </p>
    </fieldset>
  );
}

type RowProps = {
  readonly row: StateRow;
  readonly at: number;
  readonly refused: boolean;
  readonly onChange: (more: Partial<StateRow>) => void;
};

function Row({ row, at, refused, onChange }: RowProps) {
  const invalid = refused ? 'true' : 'false';
  return (
    <>
      <input
        type="text"
        class="state-code"
        aria-label={`State ${at + 1}`}
        placeholder="OH"
        maxLength={8}
        autocomplete="off"
        aria-invalid={invalid}
        value={row.state}
        onInput={(event) => onChange({ state: event.currentTarget.value })}
      />
      <input
        type="number"
        min="0"
        step="1"
        aria-label={`People in state ${at + 1}`}
        placeholder="People"
        aria-invalid={invalid}
        value={row.people}
        onInput={(event) => onChange({ people: event.currentTarget.value })}
      />
    </>
  );
}
