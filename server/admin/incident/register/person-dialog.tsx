import '../close-dialog.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { ADD_PERSON, CHANGE_PERSON } from './documents.ts';
import { AddressFields, EMPTY, formOf, type KnownPerson, type PersonForm, personOf } from './person-form.tsx';

type Props = { readonly incident: Incident; readonly onClose: () => void };
type CorrectProps = Props & {
  readonly person: KnownPerson;
  readonly onCorrected: () => void;
};
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
  'qualityReason',
];

/** Enters one person. What is typed is kept nowhere until it is sent: it names a patient. */
export function PersonDialog({ incident, onClose }: Props) {
  const message = useMessage(ADD_PERSON);
  async function send(form: PersonForm): Promise<void> {
    if (await message.send({ id: incident.id, person: personOf(form) })) onClose();
  }
  const words = { title: 'Enter a person affected', act: 'Enter' };
  return <PersonFields words={words} first={EMPTY} message={message} onSend={send} onClose={onClose} />;
}

/** Corrects an entry: a name that was misspelt, an address that is another. What it said before stays, encrypted. */
export function CorrectDialog({ incident, person, onCorrected, onClose }: CorrectProps) {
  const message = useMessage(CHANGE_PERSON);
  async function send(form: PersonForm): Promise<void> {
    const said = { id: incident.id, entry: person.id, person: personOf(form, person) };
    if (!(await message.send(said))) return;
    onCorrected();
    onClose();
  }
  const words = { title: `Correct ${person.name}`, act: 'Correct' };
  return (
    <PersonFields words={words} first={formOf(person)} message={message} onSend={send} onClose={onClose}>
      <p class="small">
        What the entry says now is kept encrypted beside it, for whoever may open the register.
      </p>
    </PersonFields>
  );
}

type FieldsProps = {
  readonly words: { readonly title: string; readonly act: string };
  readonly first: PersonForm;
  readonly message: Pick<ReturnType<typeof useMessage>, 'busy' | 'refusal'>;
  readonly onSend: (form: PersonForm) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
};

function PersonFields({ words, first, message, onSend, onClose, children }: FieldsProps) {
  const [form, setForm] = useState<PersonForm>(first);
  const { about, whole } = refusalBeside(message.refusal, FIELDS);
  const set = (more: Partial<PersonForm>) => setForm({ ...form, ...more });
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
  const tick = (label: string, name: 'agreesToEmail' | 'isDeceased' | 'isMinor' | 'isBad') => (
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
    <Dialog title={words.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSend(form);
        }}
      >
        <Refusal said={whole} />
        {children}
        {line('Name', 'name')}
        <AddressFields form={form} set={set} about={about} />
        {tick('A letter is known not to reach them there', 'isBad')}
        {form.isBad ? (
          <Field
            label="How is that known?"
            name="qualityReason"
            value={form.qualityReason}
            onValue={(qualityReason) => set({ qualityReason })}
            refusal={about('qualityReason')}
          />
        ) : null}
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
            {words.act}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
