import { useState } from 'preact/hooks';
import type { DesignationRole } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { PersonField } from '../parts/person-field.tsx';
import { designationWords } from '../words.ts';
import { type Governing, MAKE_DESIGNATION } from './documents.ts';
import { FormDialog } from './form-dialog.tsx';

type Props = { readonly known: Governing; readonly onDone: () => void; readonly onClose: () => void };

/** Designates a member, from a day on. */
export function AppointDialog({ known, onDone, onClose }: Props) {
  const [form, setForm] = useState({ holder: '', alternate: '', contact: '', since: '', writtenOn: '' });
  const [role, setRole] = useState<DesignationRole>('PRIVACY');
  const change = useChange(MAKE_DESIGNATION);
  const set = (more: Partial<typeof form>) => setForm({ ...form, ...more });
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  async function send(): Promise<boolean> {
    const { holder, since } = form;
    const more = { alternate: orNull(form.alternate), publicContact: orNull(form.contact) };
    const done = await change.send({ role, holder, since, ...more, writtenOn: orNull(form.writtenOn) });
    if (done !== null) onDone();
    return done !== null;
  }
  return (
    <FormDialog
      title="Appoint an officer"
      action="Appoint"
      busy={change.busy}
      refusal={change.refusal}
      onSend={send}
      onClose={onClose}
    >
      <Choice legend="Which designation?" options={designationWords} value={role} onValue={setRole} />
      <PersonField
        label="Who holds it"
        name="holder"
        people={known.people}
        value={form.holder}
        onValue={(holder) => set({ holder })}
        required
        none="Choose somebody"
      />
      <PersonField
        label="Who stands in"
        name="alternate"
        people={known.people}
        value={form.alternate}
        onValue={(alternate) => set({ alternate })}
        none="Nobody"
      />
      <Field
        label="Public contact"
        name="contact"
        value={form.contact}
        onValue={(contact) => set({ contact })}
        hint="Telephone or address that staff and patients may use."
      />
      <Field
        label="First day"
        name="since"
        type="date"
        required
        value={form.since}
        onValue={(since) => set({ since })}
      />
      <Field
        label="Put in writing on"
        name="writtenOn"
        type="date"
        value={form.writtenOn}
        onValue={(writtenOn) => set({ writtenOn })}
      />
    </FormDialog>
  );
}
