import { messageIds } from '@needful/shared/domain/message-ids.ts';
import {
  CONFIRMATION_IDS,
  CONFIRMATIONS,
  type Confirmation,
  UNDERSTOOD,
} from '@needful/shared/domain/outside/confirmation.ts';
import { useMemo, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { LinkAddress } from './address.ts';

type Form = {
  readonly answer: Confirmation | null;
  readonly forwardedTo: string;
  readonly on: string;
  readonly name: string;
  readonly understood: boolean;
};

type Props = {
  readonly address: LinkAddress;
  readonly organizationName: string;
  readonly onKept: () => void;
};

/** Today by this device’s calendar: whoever confirms may correct it. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What became of it, a name, a date, and that it is understood. Nothing is chosen beforehand. */
export function ConfirmForm({ address, organizationName, onKept }: Props) {
  const [form, setForm] = useState<Form>({
    ...{ answer: null, forwardedTo: '', on: today(), name: '', understood: false },
  });
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  // The same words go under the same id however often they are sent.
  const ids = useMemo(() => messageIds(() => newMessageId()), []);
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const about = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  async function send(): Promise<void> {
    const { answer, on, name, understood } = form;
    const forwardedTo = answer === 'forwarded' ? Number(form.forwardedTo) : null;
    const says = { answer, forwardedTo, on, name, understood };
    setBusy(true);
    const sent = await ask('/api/confirm/send', {
      ...address,
      ...says,
      messageId: ids.of(JSON.stringify(says)),
    });
    setBusy(false);
    if (sent.is === 'done') return onKept();
    setRefusal(said(sent));
  }
  const whole =
    refusal !== null && !['forwardedTo', 'on', 'name'].includes(refusal.field ?? '') ? refusal : null;
  return (
    <form
      class="report-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <h1>Something reached you by mistake</h1>
      <p>
        {organizationName} asks what became of a message or document that was not meant for you. Say nothing
        of what it held.
      </p>
      <fieldset class="report-choices">
        <legend>What became of it?</legend>
        {CONFIRMATION_IDS.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="answer"
              required
              checked={form.answer === id}
              onChange={() => set({ answer: id })}
            />
            <span>{CONFIRMATIONS[id]}</span>
          </label>
        ))}
      </fieldset>
      {form.answer === 'forwarded' ? (
        <Field
          label="To how many people?"
          name="forwardedTo"
          type="number"
          required
          value={form.forwardedTo}
          onValue={(forwardedTo) => set({ forwardedTo })}
          refusal={about('forwardedTo')}
        />
      ) : null}
      <Field
        label="Your name"
        name="name"
        autocomplete="name"
        required
        value={form.name}
        hint="It is encrypted, and each time an officer opens it is logged."
        onValue={(name) => set({ name })}
        refusal={about('name')}
      />
      <Field
        label="Date"
        name="on"
        type="date"
        required
        value={form.on}
        onValue={(on) => set({ on })}
        refusal={about('on')}
      />
      <label class="outside-understood">
        <input
          type="checkbox"
          name="understood"
          required
          checked={form.understood}
          onChange={(event) => set({ understood: event.currentTarget.checked })}
        />
        <span>{UNDERSTOOD}</span>
      </label>
      <Refusal said={whole} />
      <div>
        <Button look="primary" submit busy={busy}>
          Confirm
        </Button>
      </div>
    </form>
  );
}
