import { type PayloadField, reportInWords } from '@needful/shared/domain/incident/payload-in-words.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { useEffect, useState } from 'preact/hooks';
import type { LaterAnswer, Receipt } from '../messages/_answers.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ContainmentSteps } from '../ui/containment-steps.tsx';
import { FocusedHeading } from '../ui/focused-heading.tsx';
import { PayloadPreview } from '../ui/payload-preview.tsx';
import { ReceiptLine } from '../ui/receipt-line.tsx';
import { Retaliation } from '../ui/retaliation.tsx';
import type { PopupActions } from './model.ts';

type Props = {
  /** As it was when the report was kept; what became of it since is asked for. */
  readonly first: Receipt;
  readonly actions: PopupActions;
  readonly clock: () => number;
  readonly onDone: () => void;
};

/** After the click: where the report is, undo while it lasts, what to do now, and more if one wants to tell it. */
export function SentReport({ first, actions, clock, onDone }: Props) {
  const receipt = useFollowed(first, actions);
  const [undone, setUndone] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const undo = async () => {
    const answer = await actions.undo(receipt.reportId).catch(notTakenBack);
    if (!answer.kept) setTrouble(answer.message);
    else if (answer.refusal !== null) setTrouble(answer.refusal.message);
    else setUndone(true);
  };
  const shown: Receipt = undone ? { ...receipt, takenBack: receipt.takenBack ?? 'undone' } : receipt;
  return (
    <div class="stack">
      <FocusedHeading>{receipt.kindTitle}</FocusedHeading>
      <ReceiptLine receipt={shown} clock={clock} onUndo={undo} />
      {trouble !== null && <Banner tone="bad" say={trouble} />}
      {shown.takenBack === null && (
        <section class="stack" aria-labelledby="do-now">
          <h3 id="do-now">Do now</h3>
          <ContainmentSteps steps={receipt.containment} />
        </section>
      )}
      <details>
        <summary>What was sent</summary>
        <PayloadPreview fields={sentInWords(receipt)} asPerson={receipt.asPerson} title="All that was sent" />
      </details>
      <div class="row">
        <Button onClick={() => actions.addDetails(receipt.reportId)}>Add details</Button>
        <Button onClick={onDone}>Done</Button>
      </div>
      <Retaliation />
    </div>
  );
}

/** The receipt as the background knows it by now: followed until the server has answered. */
function useFollowed(first: Receipt, actions: PopupActions): Receipt {
  const [receipt, setReceipt] = useState(first);
  useEffect(() => {
    let wanted = receipt.state === 'waiting';
    const follow = async () => {
      while (wanted) {
        const next = await actions.awaitDelivery(receipt.reportId, 'waiting').catch(() => null);
        if (!wanted || next === null) return;
        setReceipt(next);
        if (next.state !== 'waiting') return;
      }
    };
    void follow();
    return () => {
      wanted = false;
    };
  }, [receipt.state]);
  return receipt;
}

function sentInWords({ report, kindTitle }: Receipt): PayloadField[] {
  const profiles: Readonly<Record<string, { readonly title: string }>> = sites;
  const site = report.place === null ? null : (profiles[report.place.site]?.title ?? null);
  return reportInWords(report, { kind: kindTitle, site }, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function notTakenBack(): LaterAnswer {
  return { kept: false, message: 'Needful could not take it back. Tell the officer, or try again.' };
}
