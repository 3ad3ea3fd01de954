import '../incident/close-dialog.css';
import { useState } from 'preact/hooks';
import type { Said } from '../auth/said.ts';
import { useRead } from '../client.ts';
import { OFFICERS } from '../incident/documents.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { Asked } from './bulk.tsx';

type Props = {
  readonly count: number;
  readonly busy: boolean;
  readonly refusal: Said | null;
  readonly onSend: (asked: Asked) => Promise<void>;
  readonly onClose: () => void;
};

/** Hands everything that is chosen to one officer. */
export function AssignMany({ count, busy, refusal, onSend, onClose }: Props) {
  const { data } = useRead(OFFICERS, {});
  const [chosen, choose] = useState<string | null>(null);
  const officers = (data?.people ?? []).filter(
    ({ roles, ended }) => ended == null && roles.includes('OFFICER'),
  );
  return (
    <Dialog title={`Assign ${count} ${count === 1 ? 'incident' : 'incidents'}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== null) void onSend({ act: 'ASSIGN', assignee: chosen });
        }}
      >
        <Refusal said={refusal} />
        <fieldset class="choices">
          <legend>Who works on them?</legend>
          {officers.map(({ personId, name }) => (
            <label key={personId}>
              <input type="radio" name="assignee" required onChange={() => choose(personId)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <p class="quiet small">Each is decided on its own: whom an incident recuses does not get it.</p>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={busy}>
            Assign
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
