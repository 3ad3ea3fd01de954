import '../incident/close-dialog.css';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { type Computer, END_COMPUTER } from './computer-documents.ts';

type Props = { readonly computer: Computer; readonly onClose: () => void; readonly onEnded: () => void };

/** Says what follows before a computer's credential ends. */
export function EndComputerDialog({ computer, onClose, onEnded }: Props) {
  const change = useChange(END_COMPUTER);
  async function end(): Promise<void> {
    if ((await change.send({ id: computer.id })) === null) return;
    onEnded();
    onClose();
  }
  return (
    <Dialog title={`End the enrolment of ${computer.label}?`} onClose={onClose}>
      <p>
        From its next request on, this computer can report nothing unless somebody signs in. What it has
        reported stays. It may be enrolled again; if it was lost or stolen, renew the enrolment code as well.
      </p>
      <Refusal said={change.refusal} />
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" busy={change.busy} onPress={() => void end()}>
          End the enrolment
        </Button>
      </DialogActions>
    </Dialog>
  );
}
