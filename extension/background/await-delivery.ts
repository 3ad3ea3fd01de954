import type { ReportId } from '@needful/shared/domain/ids.ts';
import type { Receipt } from '../messages/_answers.ts';
import { receiptOf } from './receipt.ts';

const LONGEST_MS = 20_000;
const STEP_MS = 400;

/** Answers as soon as the report's state is another than the asker knows; the asker asks again after 20 s. */
export async function awaitDelivery(request: {
  readonly reportId: ReportId;
  readonly known: Receipt['state'];
}): Promise<Receipt | null> {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    const receipt = await receiptOf(request.reportId);
    if (receipt === null || receipt.state !== request.known || performance.now() > until) return receipt;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
