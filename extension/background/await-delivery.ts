import type { ReportId } from '@needful/shared/domain/ids.ts';
import type { Receipt } from '../messages/_answers.ts';
import { receiptOf } from './receipt.ts';

const LONGEST_MS = 20_000;
const STEP_MS = 400;

/** Answers as soon as the report's state is another than the asker knows; the asker asks again after 20 s. */
export async function awaitDelivery(request: {
  readonly reportId: ReportId;
  readonly known: Receipt['state'];
  readonly trouble?: string | null | undefined;
}): Promise<Receipt | null> {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    const receipt = await receiptOf(request.reportId);
    if (receipt === null || isNews(receipt, request) || performance.now() > until) return receipt;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

type Known = { readonly known: Receipt['state']; readonly trouble?: string | null | undefined };

function isNews({ state, waiting }: Receipt, { known, trouble }: Known): boolean {
  return state !== known || (trouble !== undefined && (waiting?.trouble ?? null) !== trouble);
}
