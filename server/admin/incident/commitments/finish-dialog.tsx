import '../close-dialog.css';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { FINISH } from './documents.ts';
import type { Commitment } from './words.ts';

type Props = {
  readonly incident: Incident;
  readonly commitment: Commitment;
  readonly onClose: () => void;
};

/** Records that it was done, and what shows it. */
export function FinishDialog({ incident, commitment, onClose }: Props) {
  const { form, set, forget } = useFormDraft(`done:${commitment.id}`, { on: '', evidence: '' });
  const message = useMessage(FINISH);
  const { about, whole } = refusalBeside(message.refusal, ['on', 'evidence']);
  async function submit(): Promise<void> {
    const said = { id: incident.id, commitment: commitment.id, on: form.on, evidence: form.evidence.trim() };
    if (!(await message.send(said))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title="It was done" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <p>{commitment.text ?? 'Its text was purged.'}</p>
        <Field
          label="When?"
          name="on"
          type="date"
          required
          value={form.on}
          onValue={(on) => set({ on })}
          refusal={about('on')}
        />
        <TextArea
          label="What shows it, and where is that kept?"
          name="evidence"
          required
          value={form.evidence}
          onValue={(evidence) => set({ evidence })}
          refusal={about('evidence')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Record it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
