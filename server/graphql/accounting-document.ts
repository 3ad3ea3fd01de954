import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { accountingPdf } from '../documents/accounting.ts';
import { accountingOf } from '../handle/accounting-answer.ts';
import { givenBy } from './command.ts';
import type { Context } from './context.ts';
import type { Made } from './notice-documents.ts';

export const ACCOUNTING_DOCUMENT = 'accounting.pdf';

/** The accounting of a request as it was given; before that, as it would be given now, where nothing of it is open. */
export async function makeAccountingDocument(context: Context, request: string): Promise<Made | Refusal> {
  const given = await accountingOf(context.shell, givenBy(context), request);
  if (isRefusal(given)) return given;
  const name = `${requestReference(request)}-${ACCOUNTING_DOCUMENT}`;
  try {
    return { name, type: 'application/pdf', bytes: accountingPdf(given) };
  } catch {
    return refuse(
      'accounting-not-printable',
      'The accounting holds a character that cannot be printed. Write the name, the address or the text in Latin letters.',
    );
  }
}
