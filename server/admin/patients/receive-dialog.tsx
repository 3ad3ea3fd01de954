import '../incident/close-dialog.css';
import './patients.css';
import { useState } from 'preact/hooks';
import type { PatientRight } from '../generated/graphql.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { EMPTY, personOf } from '../incident/register/person-form.tsx';
import { useMessage } from '../incident/use-message.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { RECEIVE } from './documents.ts';
import { WHO_FIELDS, WhoFields } from './who-fields.tsx';
import { rightWords } from './words.ts';

const FIELDS = [...WHO_FIELDS, 'receivedOn', 'from', 'to'];

/** Takes a request in. Its clock runs from the day it came, not from today. */
export function ReceiveDialog({
  onDone,
  onClose,
}: {
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const [right, setRight] = useState<PatientRight>('ACCOUNTING');
  const [dates, setDates] = useState({ receivedOn: '', from: '', to: '' });
  const [person, setPerson] = useState(EMPTY);
  const message = useMessage(RECEIVE);
  const { about, whole } = refusalBeside(message.refusal, FIELDS);
  async function submit(): Promise<void> {
    const period = right === 'ACCOUNTING' ? { from: dates.from || null, to: dates.to || null } : {};
    const { receivedOn } = dates;
    if (await message.send({ right, receivedOn, ...period, person: personOf(person) })) onDone();
  }
  const day = (label: string, name: keyof typeof dates, hint?: string) => (
    <Field
      label={label}
      name={name}
      type="date"
      required={name === 'receivedOn'}
      hint={hint}
      value={dates[name]}
      onValue={(value) => setDates({ ...dates, [name]: value })}
      refusal={about(name)}
    />
  );
  return (
    <Dialog title="Record a patient’s request" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Choice legend="What do they ask for?" options={rightWords} value={right} onValue={setRight} />
        {day('When did it come?', 'receivedOn', 'The clock runs from this day.')}
        {right === 'ACCOUNTING' ? (
          <>
            {day('Covering from', 'from', 'Empty for the whole six years.')}
            {day('Covering to', 'to', 'Empty for the day it came.')}
          </>
        ) : null}
        <WhoFields form={person} set={(more) => setPerson({ ...person, ...more })} about={about} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Record
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
