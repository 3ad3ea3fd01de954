import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { Incident } from '../documents.ts';
import { useMessage } from '../use-message.ts';
import { REMOVE_PERSON } from './documents.ts';

type Props = {
  readonly incident: Incident;
  readonly entry: string;
  readonly name: string;
  readonly onClose: () => void;
};

/** Takes somebody out who does not belong there. Who they are is forgotten, the reason stays. */
export function RemoveDialog({ incident, entry, name, onClose }: Props) {
  const [reason, setReason] = useState('');
  const message = useMessage(REMOVE_PERSON);
  async function submit(): Promise<void> {
    if (await message.send({ id: incident.id, entry, reason })) onClose();
  }
  return (
    <Dialog title={`Take ${name} out`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={message.refusal} />
        <p>
          What names this person is deleted for good and cannot be brought back. The reason stays on record.
        </p>
        <TextArea
          label="Why do they not belong here?"
          name="reason"
          required
          value={reason}
          onValue={setReason}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Take out
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
