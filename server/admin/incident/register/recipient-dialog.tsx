import '../close-dialog.css';
import { useState } from 'preact/hooks';
import type { RecipientKind } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { ADD_RECIPIENT } from './documents.ts';
import { recipientWords } from './words.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };
type Form = {
  readonly kind: RecipientKind;
  readonly address: string;
  readonly name: string;
  readonly messageReference: string;
};

/** One recipient. What is typed is kept nowhere until it is sent; what will be sent stands in the form as it is. */
export function RecipientDialog({ incident, onClose }: Props) {
  const [form, setForm] = useState<Form>({ kind: 'EMAIL', address: '', name: '', messageReference: '' });
  const message = useMessage(ADD_RECIPIENT);
  const { about, whole } = refusalBeside(message.refusal, ['address', 'name', 'messageReference']);
  async function submit(): Promise<void> {
    if (await message.send({ id: incident.id, recipient: form })) onClose();
  }
  const line = (label: string, name: 'address' | 'name' | 'messageReference') => (
    <Field
      label={label}
      name={name}
      value={form[name]}
      onValue={(value) => setForm({ ...form, [name]: value })}
      refusal={about(name)}
    />
  );
  return (
    <Dialog title="Add a recipient" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Choice
          legend="How did it reach them?"
          options={recipientWords}
          value={form.kind}
          onValue={(kind) => setForm({ ...form, kind })}
        />
        {line('Address or number', 'address')}
        {line('Name', 'name')}
        {line('Message reference', 'messageReference')}
        <p class="quiet small">
          Sent exactly as it stands here, and kept encrypted. The lead, and whom the lead names, can open it.
        </p>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Add
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
