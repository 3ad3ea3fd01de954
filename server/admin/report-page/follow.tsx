import { useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useArrival } from '../use-arrival.ts';
import { Followed, type FollowedReport } from './followed.tsx';
import { Retaliation } from './retaliation.tsx';

/** Asks for a code, and shows the report it follows. The code stays in this page's memory alone. */
export function Follow({ organizationId }: { readonly organizationId: string }) {
  const heading = useArrival();
  const [code, setCode] = useState('');
  const [report, setReport] = useState<FollowedReport | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  async function look(): Promise<void> {
    setBusy(true);
    const answer = await ask('/api/report/follow', { organizationId, code });
    setBusy(false);
    setRefusal(answer.is === 'done' ? null : said(answer));
    if (answer.is === 'done') setReport(answer.body as unknown as FollowedReport);
  }
  if (report !== null)
    return (
      <Followed report={report} organizationId={organizationId} code={code} onChanged={() => void look()} />
    );
  return (
    <form
      class="report-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void look();
      }}
    >
      <h1 ref={heading} tabIndex={-1}>
        Follow your report
      </h1>
      <Field
        label="Your code"
        name="code"
        required
        value={code}
        hint="The 20 letters and digits you wrote down. Small letters and spaces do not matter."
        onValue={setCode}
      />
      <Refusal said={refusal} />
      <div>
        <Button look="primary" submit busy={busy}>
          Show my report
        </Button>
      </div>
      <Retaliation />
    </form>
  );
}
