import '../close-dialog.css';
import { useRead } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { PersonField } from '../../parts/person-field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import { type Incident, OFFICERS } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { CHANGE } from './documents.ts';
import type { Commitment } from './words.ts';

type Props = {
  readonly incident: Incident;
  readonly commitment: Commitment;
  readonly onClose: () => void;
};

/** Gives it to another owner, or another day. */
export function ChangeDialog({ incident, commitment, onClose }: Props) {
  const people = useRead(OFFICERS, {}).data?.people ?? [];
  const start = { owner: commitment.ownerId, dueOn: commitment.dueOn, reason: '' };
  const { form, set, forget } = useFormDraft(`change-owed:${commitment.id}`, start);
  const message = useMessage(CHANGE);
  const { about, whole } = refusalBeside(message.refusal, ['owner', 'dueOn', 'reason']);
  async function submit(): Promise<void> {
    const { owner, dueOn, reason } = form;
    const said = { id: incident.id, commitment: commitment.id, owner, dueOn, reason: reason.trim() };
    if (!(await message.send(said))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title="Another owner or day" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <p>{commitment.text ?? 'Its text was purged.'}</p>
        <PersonField
          label="Who owes it?"
          name="owner"
          people={people}
          none="Choose a person"
          required
          value={form.owner}
          onValue={(owner) => set({ owner })}
          refusal={about('owner')}
        />
        <Field
          label="By when?"
          name="dueOn"
          type="date"
          required
          value={form.dueOn}
          onValue={(dueOn) => set({ dueOn })}
          refusal={about('dueOn')}
        />
        <TextArea
          label="Why?"
          name="reason"
          required
          value={form.reason}
          onValue={(reason) => set({ reason })}
          refusal={about('reason')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Change it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
