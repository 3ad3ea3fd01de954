import { useState } from 'preact/hooks';
import type { MyMailQuery } from '../generated/graphql.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { SET_MAIL } from './documents.ts';

type Props = {
  readonly name: string;
  readonly known: MyMailQuery['myMail'];
  /** The organization’s time zone, which counts where none is given. */
  readonly zone: string;
  readonly onSaved: () => void;
};

/** Quiet hours and the digest. */
export function MailForm({ name, known, zone, onSaved }: Props) {
  const { timeZone, quietFrom, quietUntil, digest } = known;
  const given = { timeZone: timeZone ?? '', from: quietFrom ?? '', until: quietUntil ?? '', digest };
  const { form, set, forget } = useFormDraft(name, given);
  const [saved, setSaved] = useState(false);
  const change = useChange(SET_MAIL);
  const { about, whole } = refusalBeside(change.refusal, ['timeZone', 'quietFrom', 'quietUntil']);
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  async function submit(): Promise<void> {
    const quiet = { quietFrom: orNull(form.from), quietUntil: orNull(form.until) };
    const done = await change.send({ timeZone: orNull(form.timeZone), ...quiet, digest: form.digest });
    setSaved(done !== null);
    if (done === null) return;
    forget();
    onSaved();
  }
  return (
    <form
      class="mail-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Refusal said={whole} />
      <Field
        label="Quiet from"
        name="quietFrom"
        value={form.from}
        onValue={(from) => set({ from })}
        hint="Such as 20:00. Mail waits until the morning, save what your organization marks as urgent."
        refusal={about('quietFrom')}
      />
      <Field
        label="Quiet until"
        name="quietUntil"
        value={form.until}
        onValue={(until) => set({ until })}
        hint="Such as 07:00."
        refusal={about('quietUntil')}
      />
      <Field
        label="Time zone"
        name="timeZone"
        value={form.timeZone}
        onValue={(next) => set({ timeZone: next })}
        hint={`Such as America/Chicago. Left empty, ${zone} counts.`}
        refusal={about('timeZone')}
      />
      <label class="mail-digest">
        <input
          type="checkbox"
          checked={form.digest}
          onChange={(event) => set({ digest: event.currentTarget.checked })}
        />
        <span>One digest each morning: what is late, due soon, not acknowledged or waits for me</span>
      </label>
      <div>
        <Button submit busy={change.busy}>
          Save
        </Button>{' '}
        <span role="status" class="quiet small">
          {saved ? 'Saved.' : ''}
        </span>
      </div>
    </form>
  );
}
