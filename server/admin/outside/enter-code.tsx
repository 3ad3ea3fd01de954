import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { useMemo, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { LinkAddress } from './address.ts';

type Props = { readonly address: LinkAddress; readonly onEntered: (link: string) => Promise<void> };

/** A code is mailed when the reviewer asks for one, never because a page was opened. */
export function EnterCode({ address, onEntered }: Props) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const ids = useMemo(() => messageIds(() => newMessageId()), []);
  async function mail(): Promise<void> {
    setBusy(true);
    const answer = await ask('/api/review/code', address);
    setBusy(false);
    setRefusal(answer.is === 'done' ? null : said(answer));
    if (answer.is !== 'done') return;
    setCode('');
    setSentTo(String(answer.body.sentTo));
  }
  async function enter(): Promise<void> {
    setBusy(true);
    const answer = await ask('/api/review/enter', { ...address, code, messageId: ids.of(code) });
    setBusy(false);
    setRefusal(answer.is === 'done' ? null : said(answer));
    if (answer.is === 'done') await onEntered(String(answer.body.link));
  }
  const isAboutCode = refusal?.field === 'code';
  return (
    <form
      class="report-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        void (sentTo === null ? mail() : enter());
      }}
    >
      <h1>You are asked to review a conclusion</h1>
      <p>
        To show it to you and nobody else, a code is mailed to the address the organization has of you. It
        opens this one incident, in this browser, for an hour. What you open is recorded.
      </p>
      {sentTo === null ? null : (
        <>
          <p role="status">A code of eight digits was mailed to {sentTo}. It is good for ten minutes.</p>
          <Field
            label="Code"
            name="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            required
            value={code}
            onValue={setCode}
            refusal={isAboutCode ? refusal?.message : undefined}
          />
        </>
      )}
      <Refusal said={isAboutCode ? null : refusal} />
      <div class="outside-row">
        <Button look="primary" submit busy={busy}>
          {sentTo === null ? 'Mail me a code' : 'Open the incident'}
        </Button>
        {sentTo === null ? null : (
          <Button look="quiet" busy={busy} onPress={() => void mail()}>
            Mail another code
          </Button>
        )}
      </div>
    </form>
  );
}
