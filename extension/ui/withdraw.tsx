import { useState } from 'preact/hooks';
import type { LaterAnswer } from '../messages/_answers.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

type Props = {
  /** Keeps the withdrawal in the outbox; null is no reason given. */
  readonly onWithdraw: (reason: string | null) => Promise<LaterAnswer>;
};

/** Takes a report back after the ten seconds of undo: never an erasure, and it says so before. */
export function Withdraw({ onWithdraw }: Props) {
  const [reason, write] = useState('');
  const [said, say] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const answer = await onWithdraw(reason.trim() === '' ? null : reason.trim()).catch(notKept);
    setBusy(false);
    if (!answer.kept) say(answer.message);
    else say(answer.refusal?.message ?? 'Taken back. The officer sees it.');
  };
  return (
    <details>
      <summary>Take it back</summary>
      <form class="stack" onSubmit={submit} noValidate>
        <Field label="Why?" hint="Optional. The officer still sees the report, and that you took it back.">
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              value={reason}
              onInput={(event) => write(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row">
          <Button type="submit" busy={busy}>
            Take it back
          </Button>
          <span role="status">{said}</span>
        </div>
      </form>
    </details>
  );
}

function notKept(): LaterAnswer {
  return { kept: false, message: 'Needful could not take it back. Nothing was sent; try again.' };
}
