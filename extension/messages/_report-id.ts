import type { MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import { v4, v7 } from 'uuid';

/** Made at the click, once: a click sent twice because the worker died is still one report. */
export function newReportId(): ReportId {
  return v7() as ReportId;
}

/** For details, undo, withdrawal and answers; made once where the person acts. */
export function newMessageId(): MessageId {
  return v4() as MessageId;
}
