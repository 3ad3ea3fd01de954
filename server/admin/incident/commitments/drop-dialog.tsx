import type { Incident } from '../documents.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { DROP } from './documents.ts';
import type { Commitment } from './words.ts';

type Props = {
  readonly incident: Incident;
  readonly commitment: Commitment;
  readonly onClose: () => void;
};

/** Finds that it is owed no longer. */
export function DropDialog({ incident, commitment, onClose }: Props) {
  const message = useMessage(DROP);
  return (
    <ReasonDialog
      title="It is owed no longer"
      draft={`drop:${commitment.id}`}
      label="Why?"
      says={`\u201c${commitment.text ?? 'Its text was purged'}\u201d stays on record with your reason.`}
      action="Drop it"
      required
      busy={message.busy}
      refusal={message.refusal}
      onSend={(reason) => message.send({ id: incident.id, commitment: commitment.id, reason })}
      onClose={onClose}
    />
  );
}
