import { useRef, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { SAVE_FILTER, type SavedFilter } from './documents.ts';

type Props = {
  readonly query: string;
  readonly suggests: string;
  readonly onSaved: (filters: readonly SavedFilter[]) => void;
  readonly onClose: () => void;
};

/** Keeps what is shown under a name. */
export function SaveDialog({ query, suggests, onSaved, onClose }: Props) {
  const [name, setName] = useState(suggests);
  const id = useRef(newId());
  const change = useChange(SAVE_FILTER);
  async function submit(): Promise<void> {
    const data = await change.send({ id: id.current, name: name.trim(), query });
    if (data?.savedFilterSave.__typename !== 'SavedFilterSaveSuccess') return;
    onSaved(data.savedFilterSave.savedFilters);
    onClose();
  }
  return (
    <Dialog title="Save this view" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={change.refusal} />
        <Field
          label="Name"
          name="name"
          required
          value={name}
          onValue={setName}
          hint="Kept for you alone, with the search and the filters as they are now. To share it, send its address."
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={change.busy}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
