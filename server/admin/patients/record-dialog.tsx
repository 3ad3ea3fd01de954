import './patients.css';
import { useState } from 'preact/hooks';
import type { DisclosureBasis } from '../generated/graphql.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { EMPTY, personOf } from '../incident/register/person-form.tsx';
import { useMessage } from '../incident/use-message.ts';
import { Choose } from '../parts/choose.tsx';
import { Field } from '../parts/field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { RECORD } from './documents.ts';
import { StepDialog } from './step-dialog.tsx';
import { WHO_FIELDS, WhoFields } from './who-fields.tsx';
import { basisWords } from './words.ts';

const NOTHING = {
  dates: '',
  recipientName: '',
  recipientAddress: '',
  description: '',
  purpose: '',
  frequency: '',
};
const FIELDS = [...WHO_FIELDS, ...Object.keys(NOTHING)];

type Props = { readonly onDone: () => void; readonly onClose: () => void };

/** Records a disclosure that no incident makes. What is typed is kept nowhere until it is sent. */
export function RecordDialog({ onDone, onClose }: Props) {
  const [basis, setBasis] = useState<DisclosureBasis | ''>('');
  const [form, setForm] = useState(NOTHING);
  const [copyOfRequest, setCopy] = useState(false);
  const [person, setPerson] = useState(EMPTY);
  const { send, busy, refusal } = useMessage(RECORD);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  const line = (label: string, name: keyof typeof NOTHING, hint?: string, required = false) => (
    <Field
      label={label}
      name={name}
      value={form[name]}
      onValue={(value) => setForm({ ...form, [name]: value })}
      hint={hint}
      required={required}
      refusal={about(name)}
    />
  );
  async function record(): Promise<boolean> {
    if (basis === '') return false;
    const dates = form.dates.split(/[\s,;]+/).filter((day) => day !== '');
    return await send({ ...form, dates, basis, copyOfRequest, person: personOf(person) });
  }
  return (
    <StepDialog
      title="Record a disclosure"
      says="What an accounting lists beside incidents: each disclosure without authorization that was not for treatment, payment or operations."
      action="Record"
      busy={busy}
      refusal={whole}
      onSend={record}
      onDone={onDone}
      onClose={onClose}
    >
      <Choose
        label="On what footing?"
        name="basis"
        options={Object.entries(basisWords) as [DisclosureBasis, string][]}
        value={basis}
        onValue={setBasis}
      />
      <TextArea
        label="On which day?"
        name="dates"
        required
        hint="Such as 2026-03-01. Of a series to one recipient for one purpose, each day on a line of its own."
        value={form.dates}
        onValue={(dates) => setForm({ ...form, dates })}
        refusal={about('dates')}
      />
      {line('Who received it', 'recipientName', undefined, true)}
      {line('Their address', 'recipientAddress', 'If known.')}
      {line('What was disclosed, in brief', 'description', undefined, true)}
      {line('Why', 'purpose', 'So that the person understands the basis.')}
      <label class="tick">
        <input
          type="checkbox"
          checked={copyOfRequest}
          onChange={(event) => setCopy(event.currentTarget.checked)}
        />
        A copy of the written request stands for the purpose
      </label>
      {line('How often', 'frequency', 'Of a series, such as monthly.')}
      <WhoFields form={person} set={(more) => setPerson({ ...person, ...more })} about={about} />
    </StepDialog>
  );
}
