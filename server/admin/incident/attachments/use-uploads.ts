import { MOST_BYTES } from '@needful/shared/domain/attachments/limits.ts';
import { readName } from '@needful/shared/domain/attachments/name.ts';
import { attachmentRefusals } from '@needful/shared/domain/attachments/refusals.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { useRef, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { useOrganization } from '../../organization.tsx';
import { sendAttachment, type ToSend } from './files.ts';

/** A file on its way, or one that did not arrive. What arrived stands in the list of the incident. */
export type Upload = ToSend & {
  /** From 0 to 1; null before its turn. */
  readonly share: number | null;
  readonly refused: string | null;
  /** Whether sending it again could end otherwise. */
  readonly mayRetry: boolean;
};

/** Sends files one after the other, in the order in which they were chosen. */
export function useUploads(incident: string) {
  const { membership, changed } = useOrganization();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef(Promise.resolve());
  const change = (message: string, over: Partial<Upload>) =>
    setUploads((before) => before.map((each) => (each.message === message ? { ...each, ...over } : each)));
  const forget = (message: string) =>
    setUploads((before) => before.filter((each) => each.message !== message));

  async function send(upload: ToSend): Promise<void> {
    const { message } = upload;
    change(message, { share: 0 });
    const where = { organization: membership.organizationId, incident };
    const failed = await sendAttachment(where, upload, (share) => change(message, { share }));
    if (failed !== null) return change(message, { ...failed, share: null });
    forget(message);
    changed({ incident });
  }

  function add(files: readonly File[], isPrivileged: boolean): void {
    const chosen = files.map((file): Upload => {
      const refused = unfit(file);
      return { file, message: newMessageId(), isPrivileged, share: null, refused, mayRetry: false };
    });
    setUploads((before) => [...before, ...chosen]);
    for (const upload of chosen)
      if (upload.refused === null) line.current = line.current.then(() => send(upload));
  }

  function again(upload: Upload): void {
    change(upload.message, { refused: null });
    line.current = line.current.then(() => send(upload));
  }
  return { uploads, add, again, forget };
}

/** What can be told without sending it. */
function unfit({ name, size }: File): string | null {
  const named = readName(name);
  if (isRefusal(named)) return named.message;
  if (size === 0) return attachmentRefusals.empty().message;
  return size > MOST_BYTES ? attachmentRefusals.tooLarge().message : null;
}
