import type { Incident } from '../documents.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { SET_ASIDE } from './documents.ts';
import { type Knowledge, whoseWords } from './words.ts';

type Props = { readonly incident: Incident; readonly entry: Knowledge; readonly onClose: () => void };

/** Finds that an entry does not count. It stays on record. */
export function AsideDialog({ incident, entry, onClose }: Props) {
  const message = useMessage(SET_ASIDE);
  return (
    <ReasonDialog
      title={`Set aside: ${whoseWords(entry)}`}
      draft={`aside:${incident.id}:${entry.id}`}
      label="Why does it not count?"
      says="It stays on record with your reason. Where no other entry counts, no clock has begun."
      action="Set aside"
      required
      busy={message.busy}
      refusal={message.refusal}
      onSend={(reason) => message.send({ id: incident.id, entry: entry.id, reason })}
      onClose={onClose}
    />
  );
}
