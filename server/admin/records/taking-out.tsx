import './records.css';
import { useState } from 'preact/hooks';
import { ActingConfirmation } from '../parts/acting-confirmation.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { useDownload } from '../use-download.ts';

/** The evidence of a period, or everything the organization owns. */
export function TakingOut({ onTaken }: { readonly onTaken: () => void }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { busy, refusal, take } = useDownload();
  const taken = (asked: Parameters<typeof take>[0]) => void take(asked).then((done) => done && onTaken());
  return (
    <Section title="Take out">
      <p>
        A signed ZIP that anybody checks without Needful. Free text is in it only for officers; counsel’s part
        is in no pack. Each download stands below.
      </p>
      <Refusal said={refusal} />
      <form
        class="records-form"
        onSubmit={(event) => {
          event.preventDefault();
          taken({ from, to });
        }}
      >
        <Field label="Reported from" name="from" type="date" required value={from} onValue={setFrom} />
        <Field label="Reported to" name="to" type="date" required value={to} onValue={setTo} />
        <ActingConfirmation />
        <Button submit busy={busy}>
          Download the evidence of this period
        </Button>
      </form>
      <form
        class="records-form"
        onSubmit={(event) => {
          event.preventDefault();
          taken({ everything: true });
        }}
      >
        <ActingConfirmation />
        <Button submit busy={busy}>
          Export everything this organization owns
        </Button>
      </form>
    </Section>
  );
}
