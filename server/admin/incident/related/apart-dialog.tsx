import type { Incident } from '../documents.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { UNDO_MERGE, UNLINK } from './documents.ts';

export type Related = Incident['related'][number];
type Props = { readonly incident: Incident; readonly related: Related; readonly onClose: () => void };

/** Takes a link away, or undoes a merge from either of its two incidents. */
export function ApartDialog({ incident, related, onClose }: Props) {
  const [unlink, undo] = [useMessage(UNLINK), useMessage(UNDO_MERGE)];
  const isLink = related.relation === 'LINKED';
  const { busy, refusal } = isLink ? unlink : undo;
  const merged = related.relation === 'MERGED_INTO' ? incident.id : related.id;
  const send = (reason: string) =>
    isLink
      ? unlink.send({ id: incident.id, link: related.message, reason })
      : undo.send({ id: merged, reason });
  return (
    <ReasonDialog
      title={isLink ? 'Take the link away?' : 'Undo the merge?'}
      draft={`apart:${related.message}`}
      label="Why?"
      says={
        isLink
          ? 'Neither incident shows it any more. That they were linked stays in both histories.'
          : 'Both incidents stand as they were before. That they were merged stays in both histories.'
      }
      action={isLink ? 'Take it away' : 'Undo the merge'}
      required
      busy={busy}
      refusal={refusal}
      onSend={send}
      onClose={onClose}
    />
  );
}
