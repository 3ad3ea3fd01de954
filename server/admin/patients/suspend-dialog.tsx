import { useState } from 'preact/hooks';
import type { SuspensionForm } from '../generated/graphql.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useMessage } from '../incident/use-message.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { type Disclosure, SUSPEND, TAKE_BACK } from './documents.ts';
import { StepDialog } from './step-dialog.tsx';

type Props = { readonly disclosure: Disclosure; readonly onDone: () => void; readonly onClose: () => void };

/** An agency asks that a disclosure be left out for a time. */
export function SuspendDialog({ disclosure, ...ends }: Props) {
  const [form, setForm] = useState<SuspensionForm>('WRITTEN');
  const [statedOn, setStatedOn] = useState('');
  const [until, setUntil] = useState('');
  const [statement, setStatement] = useState('');
  const { send, busy, refusal } = useMessage(SUSPEND);
  const { about, whole } = refusalBeside(refusal, ['statedOn', 'until', 'statement']);
  async function suspend(): Promise<boolean> {
    const last = form === 'WRITTEN' ? until || null : null;
    return await send({ id: disclosure.id, form, statedOn, until: last, statement: statement.trim() });
  }
  return (
    <StepDialog
      title="Record an agency’s statement"
      says="That an accounting would be reasonably likely to impede it (45 CFR 164.528(a)(2))."
      action="Record"
      busy={busy}
      refusal={whole}
      onSend={suspend}
      {...ends}
    >
      <Choice
        legend="How was it stated?"
        options={{ WRITTEN: 'In writing, for a time', ORAL: 'Orally, for 30 days' }}
        value={form}
        onValue={setForm}
      />
      <Field
        label="Stated on"
        name="statedOn"
        type="date"
        required
        value={statedOn}
        onValue={setStatedOn}
        refusal={about('statedOn')}
      />
      {form === 'WRITTEN' ? (
        <Field
          label="Last day it specifies"
          name="until"
          type="date"
          required
          value={until}
          onValue={setUntil}
          refusal={about('until')}
        />
      ) : null}
      <TextArea
        label="Which agency and official, and what they said"
        name="statement"
        required
        value={statement}
        onValue={setStatement}
        refusal={about('statement')}
      />
    </StepDialog>
  );
}

/** Takes an entry back that was recorded in error. */
export function TakeBackDialog({ disclosure, ...ends }: Props) {
  const [reason, setReason] = useState('');
  const { send, busy, refusal } = useMessage(TAKE_BACK);
  const { about, whole } = refusalBeside(refusal, ['reason']);
  return (
    <StepDialog
      title="Take the entry back"
      says="It stays on record, and no accounting lists it."
      action="Take back"
      busy={busy}
      refusal={whole}
      onSend={() => send({ id: disclosure.id, reason: reason.trim() })}
      {...ends}
    >
      <TextArea
        label="Why?"
        name="reason"
        required
        value={reason}
        onValue={setReason}
        refusal={about('reason')}
      />
    </StepDialog>
  );
}
