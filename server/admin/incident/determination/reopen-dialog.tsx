import type { Incident } from '../documents.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { REOPEN } from './documents.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Opens a signed determination again, since facts changed. */
export function ReopenDialog({ incident, onClose }: Props) {
  const message = useMessage(REOPEN);
  return (
    <ReasonDialog
      title="Reopen the determination"
      draft={`reopen:${incident.id}`}
      label="What changed?"
      says="It is presumed a breach again until something new is signed. This conclusion is kept."
      action="Reopen"
      required
      busy={message.busy}
      refusal={message.refusal}
      onSend={(reason) => message.send({ id: incident.id, reason })}
      onClose={onClose}
    />
  );
}
