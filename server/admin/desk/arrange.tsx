import { useState } from 'preact/hooks';
import type { Said } from '../auth/said.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { DELETE_FILTER, ORDER_FILTERS, SAVE_FILTER, type SavedFilter } from './documents.ts';

type Props = {
  readonly filters: readonly SavedFilter[];
  readonly onChanged: (filters: readonly SavedFilter[]) => void;
  readonly onClose: () => void;
};

/** Renames, moves and deletes saved filters; each takes effect at once. */
export function Arrange({ filters, onChanged, onClose }: Props) {
  const [save, order, remove] = [useChange(SAVE_FILTER), useChange(ORDER_FILTERS), useChange(DELETE_FILTER)];
  const refusal: Said | null = save.refusal ?? order.refusal ?? remove.refusal;
  function take(outcome: { readonly savedFilters?: readonly SavedFilter[] } | undefined): void {
    if (outcome?.savedFilters !== undefined) onChanged(outcome.savedFilters);
  }
  async function move(at: number): Promise<void> {
    const ids = filters.map(({ id }) => id);
    const [above] = ids.splice(at - 1, 1);
    if (above !== undefined) ids.splice(at, 0, above);
    const data = await order.send({ ids });
    take(data?.savedFiltersOrder as { savedFilters?: readonly SavedFilter[] } | undefined);
  }
  async function rename(filter: SavedFilter, name: string): Promise<void> {
    if (name.trim() === '' || name.trim() === filter.name) return;
    const data = await save.send({ id: filter.id, query: filter.query, name: name.trim() });
    take(data?.savedFilterSave as { savedFilters?: readonly SavedFilter[] } | undefined);
  }
  async function forget({ id }: SavedFilter): Promise<void> {
    const data = await remove.send({ id });
    take(data?.savedFilterDelete as { savedFilters?: readonly SavedFilter[] } | undefined);
  }
  return (
    <Dialog title="Saved filters" onClose={onClose}>
      <Refusal said={refusal} />
      {filters.length === 0 ? <p>None is left. Save one with s while it is shown.</p> : null}
      <ol class="arrange">
        {filters.map((filter, at) => (
          <li key={filter.id}>
            <Name filter={filter} onName={(name) => void rename(filter, name)} />
            {at === 0 ? null : (
              <Button label={`Move ${filter.name} up`} busy={order.busy} onPress={() => void move(at)}>
                Up
              </Button>
            )}
            <Button label={`Delete ${filter.name}`} busy={remove.busy} onPress={() => void forget(filter)}>
              Delete
            </Button>
          </li>
        ))}
      </ol>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Name({ filter, onName }: { readonly filter: SavedFilter; readonly onName: (name: string) => void }) {
  const [name, setName] = useState(filter.name);
  return (
    <input
      type="text"
      aria-label={`Name of ${filter.name}`}
      maxLength={60}
      value={name}
      onInput={(event) => setName(event.currentTarget.value)}
      onChange={() => onName(name)}
    />
  );
}
