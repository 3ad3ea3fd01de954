import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { requestLetter } from '../handle/request-letter.ts';
import { requestLetterPdf } from '../handle/request-letter-making.ts';
import { givenBy } from './command.ts';
import type { Context } from './context.ts';
import type { Made } from './notice-documents.ts';

export const REQUEST_DOCUMENTS = ['extension.pdf', 'denial.pdf'] as const;
type RequestDocument = (typeof REQUEST_DOCUMENTS)[number];

/** The letter about an extension or a denial, from what was recorded of it. The same record gives the same bytes. */
export async function makeRequestDocument(
  context: Context,
  request: string,
  document: RequestDocument,
): Promise<Made | Refusal> {
  const step = document === 'extension.pdf' ? 'extension' : 'denial';
  const letter = await requestLetter(context.shell, givenBy(context), request, step);
  if (isRefusal(letter)) return letter;
  const name = `${requestReference(request)}-${document}`;
  try {
    return { name, type: 'application/pdf', bytes: requestLetterPdf(letter) };
  } catch {
    return refuse(
      'letter-not-printable',
      'The letter holds a character that cannot be printed. Write the name, the address or the text in Latin letters.',
    );
  }
}
