import '../incident/close-dialog.css';
import type { ComponentChildren } from 'preact';
import type { Said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';

type Props = {
  readonly title: string;
  readonly action: string;
  readonly busy: boolean;
  readonly refusal: Said | null;
  /** Answers whether it was done: then the dialog closes. */
  readonly onSend: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A form that changes one thing of who decides. */
export function FormDialog({ title, action, busy, refusal, onSend, onClose, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSend().then((done) => done && onClose());
        }}
      >
        <Refusal said={refusal} />
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
