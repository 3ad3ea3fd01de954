import '../incident/close-dialog.css';
import { useChange } from '../incident/use-change.ts';
import { ActingConfirmation } from '../parts/acting-confirmation.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { END_MEMBERSHIP, type Member } from './documents.ts';

type Props = { readonly member: Member; readonly onClose: () => void; readonly onEnded: () => void };

/** Asks once more before a membership ends. */
export function EndDialog({ member, onClose, onEnded }: Props) {
  const change = useChange(END_MEMBERSHIP);
  async function end(): Promise<void> {
    if ((await change.send({ personId: member.personId })) === null) return;
    onEnded();
    onClose();
  }
  return (
    <Dialog title={`End the membership of ${member.name}?`} onClose={onClose}>
      <p>From their next request on they see nothing of this organization. With it end:</p>
      <ul>
        <li>their sign-ins, where this was their last membership, and the extension’s access;</li>
        <li>open invitations to their address;</li>
        <li>what they hold: a designation falls to its alternate.</li>
      </ul>
      <p>
        What they reported and decided stays in the history, and the records say that you ended their access.
        Hand over the incidents they lead first.
      </p>
      <Refusal said={change.refusal} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void end();
        }}
      >
        <ActingConfirmation />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={change.busy}>
            End the membership
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
