import '../incident/close-dialog.css';
import type { ComponentChildren } from 'preact';
import type { Said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';

type Props = {
  readonly title: string;
  readonly says?: string;
  readonly action: string;
  readonly busy: boolean;
  /** What was refused as a whole; beside its field it stands by itself. */
  readonly refusal: Said | null;
  /** Answers whether it was done. */
  readonly onSend: () => Promise<boolean>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** One step on a request or a disclosure: a few fields, and one button. */
export function StepDialog(props: Props) {
  const { title, says, action, busy, refusal, onSend, onDone, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSend().then((done) => done && onDone());
        }}
      >
        <Refusal said={refusal} />
        {says === undefined ? null : <p>{says}</p>}
        {children}
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
