import { useState } from 'preact/hooks';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { PersonField } from '../parts/person-field.tsx';
import { type Governing, SET_FUNCTION_HEAD, SET_REPORTING_LINE } from './documents.ts';
import { FormDialog } from './form-dialog.tsx';

type Props = { readonly known: Governing; readonly canChange: boolean; readonly onDone: () => void };

/** Who reports to whom, and who runs which function: both decide who may not lead. */
export function Lines({ known, canChange, onDone }: Props) {
  const [asking, setAsking] = useState<'line' | 'function' | null>(null);
  const { reportingLines, functions } = known.governance;
  const close = () => setAsking(null);
  return (
    <>
      <ul class="decides-list">
        {reportingLines.map(({ person, superior }) => (
          <li key={person.id}>
            {person.name} reports to {superior.name}
          </li>
        ))}
        {functions.map(({ name, head }) => (
          <li key={name}>
            {head.name} runs {name}
          </li>
        ))}
      </ul>
      {reportingLines.length + functions.length > 0 ? null : (
        <p class="quiet">
          None is written down. Without them nobody is recused for running what an incident concerns.
        </p>
      )}
      {canChange ? (
        <div class="decides-row">
          <Button onPress={() => setAsking('line')}>Set a reporting line</Button>
          <Button onPress={() => setAsking('function')}>Set who runs a function</Button>
        </div>
      ) : null}
      {asking === 'line' ? <LineDialog known={known} onDone={onDone} onClose={close} /> : null}
      {asking === 'function' ? <FunctionDialog known={known} onDone={onDone} onClose={close} /> : null}
    </>
  );
}

type DialogProps = { readonly known: Governing; readonly onDone: () => void; readonly onClose: () => void };

function LineDialog({ known, onDone, onClose }: DialogProps) {
  const [person, setPerson] = useState('');
  const [reportsTo, setReportsTo] = useState('');
  const change = useChange(SET_REPORTING_LINE);
  async function send(): Promise<boolean> {
    const done = await change.send({ person, reportsTo: reportsTo === '' ? null : reportsTo });
    if (done !== null) onDone();
    return done !== null;
  }
  const given = { busy: change.busy, refusal: change.refusal, onSend: send, onClose };
  return (
    <FormDialog title="Who reports to whom?" action="Save" {...given}>
      <PersonField
        label="Who"
        name="person"
        people={known.people}
        value={person}
        onValue={setPerson}
        required
        none="Choose somebody"
      />
      <PersonField
        label="Reports to"
        name="reportsTo"
        people={known.people}
        value={reportsTo}
        onValue={setReportsTo}
        none="Nobody"
      />
    </FormDialog>
  );
}

function FunctionDialog({ known, onDone, onClose }: DialogProps) {
  const [name, setName] = useState('');
  const [head, setHead] = useState('');
  const change = useChange(SET_FUNCTION_HEAD);
  async function send(): Promise<boolean> {
    const done = await change.send({ name, head: head === '' ? null : head });
    if (done !== null) onDone();
    return done !== null;
  }
  const given = { busy: change.busy, refusal: change.refusal, onSend: send, onClose };
  return (
    <FormDialog title="Who runs a function?" action="Save" {...given}>
      <Field
        label="Function"
        name="name"
        required
        value={name}
        onValue={setName}
        hint="Such as a department. With nobody to run it, it is removed."
      />
      <PersonField
        label="Who runs it"
        name="head"
        people={known.people}
        value={head}
        onValue={setHead}
        none="Nobody: remove it"
      />
    </FormDialog>
  );
}
