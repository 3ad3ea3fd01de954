import '../close-dialog.css';
import type { AddendumKind } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { ADD_ADDENDUM } from './documents.ts';
import type { Notice } from './words.ts';

type Props = { readonly notice: Notice; readonly incident: Incident; readonly onClose: () => void };
type Form = {
  readonly kind: AddendumKind;
  readonly on: string;
  readonly text: string;
  readonly proof: string;
};

const NOTHING: Form = { kind: 'ADDENDUM', on: '', text: '', proof: '' };
const KINDS = { ADDENDUM: 'What became known later', TELEPHONE: 'Urgent calls beside the letters' } as const;

/** What is added after a notice left. What was sent stays as it was. */
export function AddendumDialog({ notice, incident, onClose }: Props) {
  const { form, set, forget } = useFormDraft<Form>(`addendum:${incident.id}:${notice.id}`, NOTHING);
  const message = useMessage(ADD_ADDENDUM);
  const { about, whole } = refusalBeside(message.refusal, ['on', 'text', 'proof']);
  async function submit(): Promise<void> {
    if (!(await message.send({ id: incident.id, notice: notice.id, ...form }))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title={`Add to: ${notice.title}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        {notice.id === 'individuals' ? (
          <Choice
            legend="What is added?"
            options={KINDS}
            value={form.kind}
            onValue={(kind) => set({ kind })}
          />
        ) : null}
        <Field
          label="On"
          name="on"
          type="date"
          required
          value={form.on}
          onValue={(on) => set({ on })}
          refusal={about('on')}
        />
        <TextArea
          label="What was said"
          name="text"
          required
          value={form.text}
          onValue={(text) => set({ text })}
          refusal={about('text')}
        />
        <TextArea
          label="Proof"
          name="proof"
          required
          value={form.proof}
          onValue={(proof) => set({ proof })}
          hint="The confirmation number, or who called whom."
          refusal={about('proof')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Add it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
