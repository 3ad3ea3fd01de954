import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { APPROVE_NOTICE, DRAFT_NOTICE } from '../incident/notices/documents.ts';
import { SentDialog } from '../incident/notices/sent-dialog.tsx';
import { nextStep, noticeAnchor, stepWords } from '../incident/notices/words.ts';
import { useMessage } from '../incident/use-message.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { HhsBreach } from './documents.ts';

type Props = { readonly report: HhsBreach; readonly page: string };

/** The one thing to do next with a sheet that lacks nothing: draft, approve, or record with its number that it was filed. */
export function NextOfReport({ report, page }: Props) {
  const { incident: id, notice, reference, isOpen } = report;
  const { changed } = useOrganization();
  const [sending, send] = useState(false);
  const approve = useMessage(APPROVE_NOTICE);
  const draft = useMessage(DRAFT_NOTICE);
  const step = nextStep({ ...notice, sheet: [] });
  if (!isOpen || step === null || step === 'confirm' || step === 'sheet')
    return <Link href={`${page}#${noticeAnchor(notice.id)}`}>Look at it on its incident</Link>;
  async function go(): Promise<void> {
    if (step === 'send') return send(true);
    const act = step === 'approve' ? approve : draft;
    if (await act.send({ id, notice: notice.id })) changed('everything');
  }
  function close(): void {
    send(false);
    changed('everything');
  }
  return (
    <div>
      <Refusal said={approve.refusal ?? draft.refusal} />
      <Button
        label={`${stepWords[step]}: ${reference}`}
        busy={approve.busy || draft.busy}
        onPress={() => void go()}
      >
        {stepWords[step]}
      </Button>
      {sending ? <SentDialog notice={notice} incident={{ id }} onClose={close} /> : null}
    </div>
  );
}
