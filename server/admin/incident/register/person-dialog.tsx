import '../close-dialog.css';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { ADD_PERSON } from './documents.ts';
import { AddressFields, EMPTY, type PersonForm, personOf } from './person-form.tsx';

type Props = { readonly incident: Incident; readonly onClose: () => void };
const FIELDS = [
  'name',
  'lines',
  'city',
  'state',
  'postalCode',
  'bornOn',
  'patientNumber',
  'email',
  'telephone',
  'residence',
];

/** Enters one person. What is typed is kept nowhere until it is sent: it names a patient. */
export function PersonDialog({ incident, onClose }: Props) {
  const [form, setForm] = useState<PersonForm>(EMPTY);
  const message = useMessage(ADD_PERSON);
  const { about, whole } = refusalBeside(message.refusal, FIELDS);
  const set = (more: Partial<PersonForm>) => setForm({ ...form, ...more });
  async function submit(): Promise<void> {
    if (await message.send({ id: incident.id, person: personOf(form) })) onClose();
  }
  const line = (
    label: string,
    name: 'name' | 'bornOn' | 'patientNumber' | 'email' | 'telephone',
    hint?: string,
  ) => (
    <Field
      label={label}
      name={name}
      value={form[name]}
      onValue={(value) => set({ [name]: value })}
      hint={hint}
      required={name === 'name'}
      refusal={about(name)}
    />
  );
  const tick = (label: string, name: 'agreesToEmail' | 'isDeceased' | 'isMinor') => (
    <label class="tick">
      <input
        type="checkbox"
        checked={form[name]}
        onChange={(event) => set({ [name]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <Dialog title="Enter a person affected" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        {line('Name', 'name')}
        <AddressFields form={form} set={set} about={about} />
        {line('Date of birth', 'bornOn', 'Such as 03/07/1984; may stay empty.')}
        {line('Patient number', 'patientNumber')}
        {line('E-mail', 'email')}
        {tick('Agreed to notice by e-mail', 'agreesToEmail')}
        {line('Telephone', 'telephone')}
        {tick('Is known to have died', 'isDeceased')}
        {tick('Is a minor', 'isMinor')}
        <Field
          label="Next of kin, personal representative, parent or guardian"
          name="representative"
          value={form.representative}
          onValue={(representative) => set({ representative })}
          hint="Who is written to in their place. May stay empty."
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Enter
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
