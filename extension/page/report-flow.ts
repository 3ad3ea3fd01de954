import type { Door } from '@needful/shared/domain/incident/report.ts';
import type { KeepAnswer, Preview, Receipt } from '../messages/_answers.ts';
import type { Reading } from '../messages/_reading.ts';
import { newMessageId, newReportId } from '../messages/_report-id.ts';
import { ask } from './ask.ts';

/** Where one message's report stands, as far as this page knows. */
export type Phase =
  | { readonly phase: 'ready'; readonly preview: Preview | null; readonly previewing: boolean }
  | { readonly phase: 'sending' }
  | { readonly phase: 'not-kept'; readonly answer: Extract<KeepAnswer, { kept: false }> }
  | {
      readonly phase: 'reported';
      readonly receipt: Receipt;
      readonly open: boolean;
      /** What was asked of the report and did not happen, in words; null when all is well. */
      readonly problem: string | null;
    };

export type Flow = {
  readonly now: () => Phase;
  readonly preview: () => Promise<void>;
  readonly hidePreview: () => void;
  readonly report: (door: Door) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly addDetails: () => void;
  /** Opens the receipt of a reported message again, or puts away what stands open. */
  readonly reopen: () => void;
  readonly close: () => void;
};

export const READY: Phase = { phase: 'ready', preview: null, previewing: false };
const UPDATED = {
  kept: false,
  message: 'Not reported: Needful was updated under this page.',
  instead: ['Reload the page and report again.', 'Or tell your officer by telephone.'],
} as const;

/** Reports one message. `changed` is told of every new phase until `signal` aborts. */
export function startFlow(kind: string, read: () => Reading, changed: () => void, signal: AbortSignal): Flow {
  let phase: Phase = READY;
  /** What the preview shows is what the click sends: one reading serves both. */
  let reading: Reading | null = null;

  function set(next: Phase): void {
    phase = next;
    if (!signal.aborted) changed();
  }

  async function preview(): Promise<void> {
    if (phase.phase !== 'ready' || phase.previewing) return;
    reading = read();
    set({ phase: 'ready', preview: null, previewing: true });
    const shown = await ask('preview-report', { kind, door: 'page-button', occurredOn: null, reading });
    if (phase.phase === 'ready' && phase.previewing) set({ ...phase, preview: shown });
  }

  async function report(door: Door): Promise<void> {
    if (phase.phase !== 'ready') return;
    const sent = phase.previewing && reading !== null ? reading : read();
    set({ phase: 'sending' });
    const request = { reportId: newReportId(), kind, door, occurredOn: null, reading: sent };
    const answer = await ask('report-incident', request);
    if (answer?.kept !== true) return set({ phase: 'not-kept', answer: answer ?? UPDATED });
    set({ phase: 'reported', receipt: answer.receipt, open: true, problem: null });
    await follow(answer.receipt);
  }

  /** Until the server has answered, however long that takes: the receipt tells how it stands. */
  async function follow(receipt: Receipt): Promise<void> {
    let known = receipt;
    while (known.state === 'waiting' && !signal.aborted) {
      const trouble = known.waiting?.trouble ?? null;
      const now = await ask('await-delivery', { reportId: receipt.reportId, known: known.state, trouble });
      if (now === null) return;
      known = now;
      if (phase.phase === 'reported') set({ ...phase, receipt: now });
    }
  }

  async function undo(): Promise<void> {
    if (phase.phase !== 'reported') return;
    const { reportId } = phase.receipt;
    const answer = await ask('undo-report', { reportId, messageId: newMessageId() });
    if (phase.phase !== 'reported') return;
    const problem = problemOf(answer);
    const receipt = problem === null ? { ...phase.receipt, takenBack: 'undone' as const } : phase.receipt;
    set({ ...phase, receipt, problem });
  }

  return {
    now: () => phase,
    preview,
    report,
    undo,
    hidePreview() {
      if (phase.phase === 'ready' && phase.previewing) set(READY);
    },
    addDetails() {
      if (phase.phase === 'reported') void ask('open-details', { reportId: phase.receipt.reportId });
    },
    reopen() {
      if (phase.phase === 'reported') set({ ...phase, open: true });
    },
    close: () => set(phase.phase === 'reported' ? { ...phase, open: false } : READY),
  };
}

function problemOf(answer: Awaited<ReturnType<typeof ask<'undo-report'>>>): string | null {
  if (answer === null)
    return 'Not undone: Needful was updated under this page. Withdraw the report in the popup.';
  if (!answer.kept) return answer.message;
  return answer.refusal === null ? null : answer.refusal.message;
}
