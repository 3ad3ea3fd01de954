import '../incident/close-dialog.css';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { SET_HOLD } from './documents.ts';

type Props = { readonly messageId: string; readonly onClose: () => void; readonly onDone: () => void };

/** Holds everything the organization keeps, for a matter. */
export function HoldDialog({ messageId, onClose, onDone }: Props) {
  const { form, set, forget } = useFormDraft('organization-hold', { matter: '', reason: '' });
  const change = useChange(SET_HOLD);
  const { about, whole } = refusalBeside(change.refusal, ['matter', 'reason']);
  async function submit(): Promise<void> {
    if ((await change.send({ messageId, ...form })) === null) return;
    forget();
    onDone();
  }
  return (
    <Dialog title="Hold everything" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <p>
          Nothing of the whole organization is purged until this is lifted. It holds at once; a second officer
          or administrator confirms it, or the contact of the governing body alone.
        </p>
        <Field
          label="Matter"
          name="matter"
          required
          value={form.matter}
          onValue={(matter) => set({ matter })}
          hint="The case, inquiry or audit."
          refusal={about('matter')}
        />
        <TextArea
          label="Why, and who asked for it?"
          name="reason"
          required
          value={form.reason}
          onValue={(reason) => set({ reason })}
          refusal={about('reason')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={change.busy}>
            Hold everything
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
