import type { ContainmentStep } from '@needful/shared/kinds/_define.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Receipt as Given, Mark } from '../messages/_answers.ts';
import { copyText } from './copy.ts';
import { MarkSign } from './mark-sign.tsx';

type Props = {
  readonly receipt: Given;
  readonly mark: Mark | null;
  /** What was asked and did not happen; null when all is well. */
  readonly problem: string | null;
  readonly onUndo: (event: MouseEvent) => void;
  readonly onDetails: (event: MouseEvent) => void;
  readonly onClose: () => void;
};

/** What was done, what to do now. Heard by a screen reader, and never in the way of the keyboard. */
export function Receipt({ receipt, mark, problem, onUndo, onDetails, onClose }: Props) {
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section
      class={`panel${receipt.state === 'refused' ? ' bad' : ''}`}
      aria-label="Needful receipt"
      onKeyDown={closeOnEscape}
    >
      <div class="row">
        <Headline receipt={receipt} />
        {receipt.takenBack === null && <Undo until={receipt.undoUntil} onUndo={onUndo} />}
        <span class="grow" />
        <span class="mono">{receipt.reference}</span>
      </div>
      <p role="status" class={receipt.storage === 'not-yet-safe' ? 'warning' : 'small'}>
        {standing(receipt)}
      </p>
      {problem !== null && (
        <p role="alert" class="wrong">
          {problem}
        </p>
      )}
      {receipt.takenBack === null && <Steps steps={receipt.containment} />}
      <p class="small">Retaliation for good-faith reporting is prohibited (45 CFR 164.530(g), 160.316).</p>
      <div class="row">
        <button type="button" onClick={onDetails}>
          Add details
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
        <span class="grow" />
        <MarkSign mark={mark} />
      </div>
    </section>
  );
}

function Headline({ receipt }: { readonly receipt: Given }) {
  if (receipt.takenBack !== null) return <span class="strong">Taken back</span>;
  if (receipt.state === 'refused') return <span class="strong wrong">✕ Not accepted</span>;
  return <span class="strong good">✓ Reported</span>;
}

/** Where the report is now, in one sentence that is true. */
export function standing(receipt: Given): string {
  if (receipt.takenBack !== null)
    return 'The officer sees that you took it back, and when. It is not erased.';
  if (receipt.state === 'refused')
    return `${receipt.refusal?.message ?? ''} It is still kept on this computer.`;
  if (receipt.state === 'delivered') return told(receipt);
  if (receipt.storage === 'not-yet-safe') {
    return 'Not yet safe: this computer may forget it. Leave the browser open until this says that it has arrived.';
  }
  if (receipt.waiting === null) return 'Kept on this computer. Sending…';
  return 'Kept on this computer. It will be sent when the server answers.';
}

function told({ lead }: Given): string {
  if (lead === null) return 'The server has it.';
  return `${lead.title}${lead.name === null ? '' : `, ${lead.name},`} has it. ${lead.reason}`;
}

function Undo({ until, onUndo }: { readonly until: string; readonly onUndo: (event: MouseEvent) => void }) {
  const [left, setLeft] = useState(() => secondsUntil(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsUntil(until)), 250);
    return () => clearInterval(timer);
  }, [until]);
  if (left <= 0) return null;
  return (
    <button type="button" class="plain" onClick={onUndo}>
      Undo <span aria-hidden="true">({left} s)</span>
    </button>
  );
}

function secondsUntil(until: string): number {
  return Math.min(10, Math.ceil((Date.parse(until) - Date.now()) / 1000));
}

function Steps({ steps }: { readonly steps: readonly ContainmentStep[] }) {
  return (
    <>
      <p class="strong">Do now</p>
      <ol class="steps">
        {steps.map((step) => (
          <Step key={step.do} step={step} />
        ))}
      </ol>
    </>
  );
}

function Step({ step }: { readonly step: ContainmentStep }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const { copy } = step;
  const put = async (event: MouseEvent) => {
    if (event.isTrusted && copy !== undefined) setCopied(await copyText(copy));
  };
  return (
    <li>
      <span>{step.do}</span>
      {copy === undefined ? (
        <span />
      ) : (
        <button type="button" onClick={put}>
          {copied === null ? 'Copy text' : copied ? 'Copied' : 'Could not copy'}
        </button>
      )}
      {step.how !== undefined && (
        <details class="how">
          <summary>How</summary>
          <p class="small">{step.how}</p>
        </details>
      )}
    </li>
  );
}
