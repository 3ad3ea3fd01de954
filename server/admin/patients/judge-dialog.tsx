import { useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { type Found, type FoundEntry, JUDGE } from './documents.ts';
import { StepDialog } from './step-dialog.tsx';

type Props = {
  readonly request: string;
  readonly entry: FoundEntry;
  readonly onFound: (found: Found) => void;
  readonly onClose: () => void;
};

const NAMES = ['recipientName', 'recipientAddress', 'description', 'purpose'] as const;
const LABELS: { readonly [name in (typeof NAMES)[number]]: string } = {
  recipientName: 'Who received it',
  recipientAddress: 'Their address, if known',
  description: 'What was disclosed, in brief',
  purpose: 'Why, so that the person understands it',
};
const FIELDS = [...NAMES, 'reason', 'on'];

/** Decides on one entry, and fills in what is missing. */
export function JudgeDialog({ request, entry, onFound, onClose }: Props) {
  const [includes, setIncludes] = useState<'yes' | 'no'>('yes');
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(entry.dates[0] ?? '');
  const [texts, setTexts] = useState({
    recipientName: entry.recipientName ?? '',
    recipientAddress: entry.recipientAddress ?? '',
    description: entry.description ?? '',
    purpose: entry.purpose ?? '',
  });
  const { send, busy, refusal } = useChange(JUDGE);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  // Of a series each day stays as it was recorded.
  const isOneDay = entry.dates.length === 1;
  async function judge(): Promise<boolean> {
    const said = { id: request, source: entry.source, includes: includes === 'yes', reason: reason.trim() };
    const changed = includes === 'yes' ? { ...texts, on: isOneDay ? on || null : null } : {};
    const done = await send({ ...said, ...changed, messageId: newMessageId() });
    if (done?.accountingJudge.__typename !== 'AccountingJudgeSuccess') return false;
    onFound(done.accountingJudge.accounting);
    return true;
  }
  return (
    <StepDialog
      title="Decide on this entry"
      action="Decide"
      busy={busy}
      refusal={whole}
      onSend={judge}
      onDone={onClose}
      onClose={onClose}
    >
      {entry.registered == null ? null : (
        <p>
          A register has <strong>{entry.registered}</strong>. Compare it with who asked: another person’s
          entry in this accounting is a breach of its own.
        </p>
      )}
      <Choice
        legend="Does it belong in the accounting?"
        options={{ yes: 'Take it in', no: 'Leave it out' }}
        value={includes}
        onValue={setIncludes}
      />
      {includes === 'yes' ? (
        <>
          {isOneDay ? (
            <Field
              label="Disclosed on"
              name="on"
              type="date"
              value={on}
              onValue={setOn}
              refusal={about('on')}
            />
          ) : null}
          {NAMES.map((name) => (
            <Field
              key={name}
              label={LABELS[name]}
              name={name}
              value={texts[name]}
              onValue={(value) => setTexts({ ...texts, [name]: value })}
              refusal={about(name)}
            />
          ))}
        </>
      ) : null}
      <TextArea
        label="Why do you decide so?"
        name="reason"
        required
        value={reason}
        onValue={setReason}
        refusal={about('reason')}
      />
    </StepDialog>
  );
}
