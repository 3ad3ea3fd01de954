import './patients.css';
import { useState } from 'preact/hooks';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useMessage } from '../incident/use-message.ts';
import { Field } from '../parts/field.tsx';
import { RECORD_RESEARCH } from './documents.ts';
import { StepDialog } from './step-dialog.tsx';

const LINES = {
  protocol: 'Name of the protocol or activity',
  about: 'What it is for, and how records were selected, in plain words',
  description: 'The type of information, in brief',
} as const;
const CONTACT = { name: 'Name', address: 'Address', telephone: 'Telephone' } as const;
type Contact = { readonly [part in keyof typeof CONTACT]: string };
const NOBODY: Contact = { name: '', address: '', telephone: '' };
const CONTACTS = { sponsor: 'Sponsor', researcher: 'Researcher who received it' } as const;
const FIELDS = [
  ...['from', 'to', 'individuals', ...Object.keys(LINES)],
  ...Object.keys(CONTACTS).flatMap((who) => Object.keys(CONTACT).map((part) => `${who}.${part}`)),
];

type Props = { readonly onDone: () => void; readonly onClose: () => void };

/** Records research about fifty people or more, which an accounting lists by its protocol. */
export function ResearchDialog({ onDone, onClose }: Props) {
  const [form, setForm] = useState({
    from: '',
    to: '',
    individuals: '',
    protocol: '',
    about: '',
    description: '',
  });
  const [contacts, setContacts] = useState({ sponsor: NOBODY, researcher: NOBODY });
  const { send, busy, refusal } = useMessage(RECORD_RESEARCH);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  const field = (label: string, name: keyof typeof form, type?: 'date' | 'number') => (
    <Field
      label={label}
      name={name}
      {...(type === undefined ? {} : { type })}
      required
      value={form[name]}
      onValue={(value) => setForm({ ...form, [name]: value })}
      refusal={about(name)}
    />
  );
  return (
    <StepDialog
      title="Record research"
      says="Without authorization and about fifty people or more: every accounting of that time then says that the person’s information may or may not have been disclosed (45 CFR 164.528(b)(4))."
      action="Record"
      busy={busy}
      refusal={whole}
      onSend={() => send({ ...form, individuals: Number(form.individuals), ...contacts })}
      onDone={onDone}
      onClose={onClose}
    >
      {field('First disclosure', 'from', 'date')}
      {field('Last disclosure', 'to', 'date')}
      {field('About how many people?', 'individuals', 'number')}
      {(Object.keys(LINES) as (keyof typeof LINES)[]).map((name) => (
        <div key={name}>{field(LINES[name], name)}</div>
      ))}
      {(Object.keys(CONTACTS) as (keyof typeof CONTACTS)[]).map((who) => (
        <fieldset class="who-fields" key={who}>
          <legend>{CONTACTS[who]}</legend>
          {(Object.keys(CONTACT) as (keyof Contact)[]).map((part) => (
            <Field
              key={part}
              label={CONTACT[part]}
              name={`${who}.${part}`}
              required
              value={contacts[who][part]}
              onValue={(value) => setContacts({ ...contacts, [who]: { ...contacts[who], [part]: value } })}
              refusal={about(`${who}.${part}`)}
            />
          ))}
        </fieldset>
      ))}
    </StepDialog>
  );
}
