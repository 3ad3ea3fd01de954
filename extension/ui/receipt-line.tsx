import './receipt-line.css';
import { useEffect, useState } from 'preact/hooks';
import type { Receipt } from '../messages/_answers.ts';
import { Button } from './button.tsx';
import { receiptState } from './receipt-state.ts';

const SIGNS = { good: '✓', info: '✓', warn: '!', bad: '!' } as const;

type Props = {
  readonly receipt: Receipt;
  /** This device's clock, ms since 1970. */
  readonly clock?: () => number;
  readonly onUndo: () => void;
};

/** The receipt's head: where the report is, its reference, and undo while it lasts. Spoken as it changes. */
export function ReceiptLine({ receipt, clock = Date.now, onUndo }: Props) {
  const { tone, title, sentences } = receiptState(receipt);
  const left = useSecondsLeft(Date.parse(receipt.undoUntil), clock);
  const undoable = left > 0 && receipt.takenBack === null && receipt.state !== 'refused';
  return (
    <section class={`receipt receipt-${tone}`} aria-label="Receipt">
      <div class="row row-apart">
        <div class="row" role="status">
          <strong class="receipt-title">
            <span aria-hidden="true">{SIGNS[tone]}</span> {title}
          </strong>
          <span class="reference">{receipt.reference}</span>
        </div>
        {undoable && (
          <Button onClick={onUndo}>
            <span>
              Undo <span aria-hidden="true">({left} s)</span>
            </span>
          </Button>
        )}
      </div>
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
    </section>
  );
}

/** Whole seconds until then, redrawn each second, 0 afterwards. */
function useSecondsLeft(until: number, clock: () => number): number {
  const seconds = () => Math.max(0, Math.ceil((until - clock()) / 1000));
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(seconds());
      if (seconds() === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
