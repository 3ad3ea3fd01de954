import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { useMemo, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { ReviewedCase } from './reviewed-case.ts';

type Props = {
  readonly path: string;
  readonly reviewed: ReviewedCase;
  readonly onOver: (words: string) => void;
};

type Choice = { readonly id: string; readonly label: string; readonly says: object; readonly bar: string };

/** What a reviewer may choose from: to agree or not; or every conclusion that the answers support. */
function choicesOf({ asked, conclusions }: ReviewedCase): readonly Choice[] {
  if (asked === 'check')
    return [
      { id: 'agree', label: 'I agree with the conclusion', says: { agrees: true }, bar: '' },
      { id: 'disagree', label: 'I do not agree with it', says: { agrees: false }, bar: '' },
    ];
  return conclusions.map(({ conclusion, exception, words, lacking }) => ({
    id: `${conclusion} ${exception}`,
    label: `I conclude: ${words}${exception === null ? '' : ` (${exception.replace('-', ' ')})`}`,
    says: { conclusion, exception },
    bar: lacking.join(' '),
  }));
}

/** The reviewer’s judgement, with their reasons and their name: signed by sending it. */
export function Judgement({ path, reviewed, onOver }: Props) {
  const choices = choicesOf(reviewed);
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const ids = useMemo(() => messageIds(() => newMessageId()), []);
  const about = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const needsReason = chosen !== 'agree';
  async function send(): Promise<void> {
    const choice = choices.find(({ id }) => id === chosen);
    if (choice === undefined) return;
    const says = { ...choice.says, name, reason: reason.trim() === '' ? null : reason };
    setBusy(true);
    const answer = await ask(`${path}/judge`, { ...says, messageId: ids.of(JSON.stringify(says)) });
    setBusy(false);
    if (answer.is === 'done') return onOver('Your judgement is signed and kept with the incident.');
    setRefusal(said(answer));
  }
  const open = choices.filter(({ bar }) => bar === '');
  const barred = choices.filter(({ bar }) => bar !== '');
  return (
    <form
      class="outside-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <h2>Your judgement</h2>
      {open.length === 0 ? (
        <p>The answers support no conclusion yet. Ask the organization to complete the assessment.</p>
      ) : null}
      <fieldset class="report-choices" hidden={open.length === 0}>
        <legend>What do you conclude?</legend>
        {open.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="judgement"
              required
              checked={chosen === id}
              onChange={() => choose(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {barred.length === 0 ? null : (
        <details>
          <summary>What the other conclusions lack ({barred.length})</summary>
          <dl class="outside-list">
            {barred.map(({ id, label, bar }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{bar}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <TextArea
        label={needsReason ? 'Why' : 'Why (optional)'}
        name="reason"
        required={needsReason}
        value={reason}
        hint="It is encrypted and kept with the incident. Name no patient."
        onValue={setReason}
        refusal={about('reason')}
      />
      <Field
        label="Your name"
        name="name"
        autocomplete="name"
        required
        value={name}
        hint="Typing it signs your judgement."
        onValue={setName}
        refusal={about('name')}
      />
      <Refusal
        said={refusal !== null && !['reason', 'name'].includes(refusal.field ?? '') ? refusal : null}
      />
      <div>
        <Button look="primary" submit busy={busy}>
          Sign
        </Button>
      </div>
    </form>
  );
}
