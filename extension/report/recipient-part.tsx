import { recipientInWords } from '@needful/shared/domain/incident/payload-in-words.ts';
import type { Recipient, RecipientKind } from '@needful/shared/domain/register/recipient.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { useState } from 'preact/hooks';
import type { LaterAnswer } from '../messages/_answers.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { PayloadPreview } from '../ui/payload-preview.tsx';

type Medium = Kind['medium'];

type Props = {
  readonly reference: string;
  readonly medium: Medium;
  readonly asPerson: boolean;
  /** Queues the recipient behind the report. */
  readonly onSend: (recipient: Recipient) => Promise<LaterAnswer>;
};

const REACHED: Readonly<Partial<Record<Medium, RecipientKind>>> = {
  'e-mail': 'email',
  fax: 'fax',
  paper: 'letter',
  speech: 'in-person',
};
const NOTHING = { address: '', messageReference: '' };

/**
 * To whom it went, and which message it was: a mail trace and an accounting of disclosures need it. It names somebody,
 * so it is no part of the draft that is kept while somebody types.
 */
export function RecipientPart({ reference, medium, asPerson, onSend }: Props) {
  const [typed, type] = useState(NOTHING);
  const [answer, setAnswer] = useState<LaterAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const recipient = recipientOf(typed, medium);
  const isEmpty = recipient.address === null && recipient.messageReference === null;
  async function send(): Promise<void> {
    setBusy(true);
    const answered = await onSend(recipient).catch(notKept);
    setAnswer(answered);
    if (answered.kept && answered.refusal === null) type(NOTHING);
    setBusy(false);
  }
  const line = (label: string, hint: string, field: keyof typeof NOTHING, longest: number) => (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={longest}
          value={typed[field]}
          onInput={({ currentTarget }) => type({ ...typed, [field]: currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <details>
      <summary>Who got it, and which message was it?</summary>
      <div class="stack">
        <p class="small">
          Only if you know it. It is encrypted, the officer who leads opens it, and each look is recorded. It
          is not kept here while you type, nor once it has arrived.
        </p>
        {line('Wrong recipient', 'E-mail address, fax number or postal address.', 'address', 320)}
        {line(
          'Reference of the message',
          'Its Message-ID, or the number on the fax report.',
          'messageReference',
          998,
        )}
        {isEmpty ? null : (
          <PayloadPreview
            level={2}
            title="What is sent of the recipient"
            fields={recipientInWords(reference, recipient)}
            asPerson={asPerson}
            never="Nothing else is sent, and it goes into no note and no list."
          />
        )}
        <Answered answer={answer} />
        <div>
          <Button busy={busy || isEmpty} onClick={send}>
            Send the recipient
          </Button>
        </div>
      </div>
    </details>
  );
}

function recipientOf({ address, messageReference }: typeof NOTHING, medium: Medium): Recipient {
  const line = (text: string) => (text.trim() === '' ? null : text.trim());
  const kind = REACHED[medium] ?? 'other';
  return { kind, address: line(address), name: null, messageReference: line(messageReference) };
}

function Answered({ answer }: { readonly answer: LaterAnswer | null }) {
  if (answer === null) return null;
  if (!answer.kept) return <Banner tone="bad" say={answer.message} />;
  if (answer.refusal !== null) return <Banner tone="bad" say={answer.refusal.message} />;
  const say =
    answer.state === 'delivered'
      ? 'The officer who leads can open it.'
      : 'Kept encrypted on this computer until the server answers.';
  return <Banner tone="good" say={say} />;
}

function notKept(): LaterAnswer {
  return { kept: false, message: 'Needful could not keep it. Nothing was sent; try again.' };
}
