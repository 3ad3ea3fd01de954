import { attachmentRefusals } from '@needful/shared/domain/attachments/refusals.ts';

export type Where = { readonly organization: string; readonly incident: string };

/** Why something did not arrive, and whether the same could another time. */
export type Failed = { readonly refused: string; readonly mayRetry: boolean };

export type ToSend = {
  readonly file: File;
  /** Made here: the same file sent again after a lost answer arrives once. */
  readonly message: string;
  readonly isPrivileged: boolean;
};

const UNREACHED = 'The server cannot be reached, so this file was not attached. Try again.';
const WENT_WRONG = 'Something went wrong, and this file was not attached. Try again.';

/**
 * Sends one file as it is. By XMLHttpRequest, since `fetch` does not tell how much has left.
 * @param onProgress with the share that has left, from 0 to 1
 * @returns null once the server has it
 */
export function sendAttachment(
  { organization, incident }: Where,
  { file, message, isPrivileged }: ToSend,
  onProgress: (share: number) => void,
): Promise<Failed | null> {
  const query = new URLSearchParams({ message, ...(isPrivileged ? { privileged: '1' } : {}) });
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/attachments/${organization}/${encodeURIComponent(incident)}?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    // The name stands in no address: it may name a patient.
    request.setRequestHeader('x-needful-file-name', encodeURIComponent(file.name));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('load', () => done(request.status === 200 ? null : saidIn(request)));
    const unreached = () => done({ refused: UNREACHED, mayRetry: true });
    request.addEventListener('error', unreached);
    request.addEventListener('abort', unreached);
    request.send(file);
  });
}

/** What is said of the file itself stays true of it. */
function saidIn({ status, responseText }: XMLHttpRequest): Failed {
  if (status === 413) return { refused: attachmentRefusals.tooLarge().message, mayRetry: false };
  try {
    const { message, field } = JSON.parse(responseText) as { message?: string; field?: string | null };
    return { refused: message ?? WENT_WRONG, mayRetry: field !== 'file' };
  } catch {
    return { refused: WENT_WRONG, mayRetry: true };
  }
}

/** Hands a file to the browser to keep; answers why not, or null. It is never opened here. */
export async function keepAttachment(
  { organization, incident }: Where,
  id: string,
  name: string,
): Promise<string | null> {
  const url = `/attachments/${organization}/${encodeURIComponent(incident)}/${id}/download`;
  const response = await fetch(url, { method: 'POST', credentials: 'same-origin' }).catch(() => null);
  if (response === null) return 'The server cannot be reached. Nothing was downloaded. Try again.';
  if (!response.ok) {
    const answer = (await response.json().catch(() => null)) as { message?: string } | null;
    return answer?.message ?? 'Something went wrong. Nothing was downloaded. Try again.';
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return null;
}
