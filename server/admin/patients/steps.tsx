import { useState } from 'preact/hooks';
import type { AnswerWay, DenialGround } from '../generated/graphql.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useMessage } from '../incident/use-message.ts';
import { Choose } from '../parts/choose.tsx';
import { Field } from '../parts/field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { ANSWER, DENY, EXTEND, type PatientRequest, TELL_FEE, WITHDRAW } from './documents.ts';
import { StepDialog } from './step-dialog.tsx';
import { groundWords, wayWords } from './words.ts';

export type StepProps = {
  readonly request: PatientRequest;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

const FIELDS = ['toldOn', 'until', 'reason', 'cents', 'on', 'ground', 'text'];

/** Extends the time once. */
export function ExtendDialog({ request, ...ends }: StepProps) {
  const [toldOn, setToldOn] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { send, busy, refusal } = useMessage(EXTEND);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  return (
    <StepDialog
      title="Extend the time"
      says="Once, by thirty days at most, and only where the person was told in writing before the first period ended: why, and by when they will be answered."
      action="Extend"
      busy={busy}
      refusal={whole}
      onSend={() => send({ id: request.id, toldOn, until: until || null, reason: reason.trim() })}
      {...ends}
    >
      <Field
        label="Told on"
        name="toldOn"
        type="date"
        required
        value={toldOn}
        onValue={setToldOn}
        refusal={about('toldOn')}
      />
      <Field
        label="Promised by"
        name="until"
        type="date"
        hint="Empty for the full thirty days."
        value={until}
        onValue={setUntil}
        refusal={about('until')}
      />
      <TextArea
        label="The reason they were given"
        name="reason"
        required
        value={reason}
        onValue={setReason}
        refusal={about('reason')}
      />
    </StepDialog>
  );
}

/** The fee of a second accounting within twelve months. */
export function FeeDialog({ request, ...ends }: StepProps) {
  const [toldOn, setToldOn] = useState('');
  const [dollars, setDollars] = useState('');
  const { send, busy, refusal } = useMessage(TELL_FEE);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  const cents = Math.round(Number(dollars) * 100);
  const unread = Number.isFinite(cents) ? undefined : 'Write an amount, such as 12.50.';
  return (
    <StepDialog
      title="Record the fee"
      says="A reasonable, cost-based fee, told before so that the person may withdraw or change the request (45 CFR 164.528(c)(2))."
      action="Record"
      busy={busy}
      refusal={whole}
      onSend={async () => unread === undefined && (await send({ id: request.id, toldOn, cents }))}
      {...ends}
    >
      <Field
        label="Fee in dollars"
        name="dollars"
        required
        value={dollars}
        onValue={setDollars}
        refusal={unread ?? about('cents')}
      />
      <Field
        label="Told on"
        name="toldOn"
        type="date"
        required
        value={toldOn}
        onValue={setToldOn}
        refusal={about('toldOn')}
      />
    </StepDialog>
  );
}

/** Denies access or an amendment. */
export function DenyDialog({ request, ...ends }: StepProps) {
  const [on, setOn] = useState('');
  const [ground, setGround] = useState<DenialGround | ''>('');
  const [text, setText] = useState('');
  const { send, busy, refusal } = useMessage(DENY);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  return (
    <StepDialog
      title="Deny the request"
      says="The person is told in writing: the basis, what they may do about it, and how to complain to you and to the Secretary."
      action="Deny"
      busy={busy}
      refusal={whole}
      onSend={async () => ground !== '' && (await send({ id: request.id, on, ground, text: text.trim() }))}
      {...ends}
    >
      <Choose
        label="On what ground?"
        name="ground"
        options={groundWords(request.right)}
        value={ground}
        onValue={setGround}
        refusal={about('ground')}
      />
      <Field
        label="Told on"
        name="on"
        type="date"
        required
        value={on}
        onValue={setOn}
        refusal={about('on')}
      />
      <TextArea
        label="What was written to the person"
        name="text"
        required
        value={text}
        onValue={setText}
        refusal={about('text')}
      />
    </StepDialog>
  );
}

/** The person took it back. */
export function WithdrawDialog({ request, ...ends }: StepProps) {
  const [on, setOn] = useState('');
  const { send, busy, refusal } = useMessage(WITHDRAW);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  return (
    <StepDialog
      title="Taken back by the person"
      action="Record"
      busy={busy}
      refusal={whole}
      onSend={() => send({ id: request.id, on })}
      {...ends}
    >
      <Field
        label="On which day?"
        name="on"
        type="date"
        required
        value={on}
        onValue={setOn}
        refusal={about('on')}
      />
    </StepDialog>
  );
}

/** Marks it as answered. An accounting keeps its own copy. */
export function AnswerDialog({ request, ...ends }: StepProps) {
  const [on, setOn] = useState('');
  const [way, setWay] = useState<AnswerWay | ''>('');
  const [text, setText] = useState('');
  const { send, busy, refusal } = useMessage(ANSWER);
  const { about, whole } = refusalBeside(refusal, FIELDS);
  const isAccounting = request.right === 'ACCOUNTING';
  return (
    <StepDialog
      title={isAccounting ? 'Mark the accounting as sent' : 'Mark the request as answered'}
      {...(isAccounting ? { says: 'It is composed once more, and a copy of what was given is kept.' } : {})}
      action={isAccounting ? 'It was sent' : 'It was answered'}
      busy={busy}
      refusal={whole}
      onSend={async () =>
        way !== '' && (await send({ id: request.id, on, way, text: isAccounting ? null : text.trim() }))
      }
      {...ends}
    >
      <Field
        label="On which day?"
        name="on"
        type="date"
        required
        value={on}
        onValue={setOn}
        refusal={about('on')}
      />
      <Choose
        label="How?"
        name="way"
        options={Object.entries(wayWords) as [AnswerWay, string][]}
        value={way}
        onValue={setWay}
      />
      {isAccounting ? null : (
        <TextArea
          label="What was given to the person"
          name="text"
          required
          value={text}
          onValue={setText}
          refusal={about('text')}
        />
      )}
    </StepDialog>
  );
}
