import type { Incident } from '../documents.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { REMOVE_ATTACHMENT } from './documents.ts';

type Props = {
  readonly incident: Incident;
  readonly file: Incident['attachments']['files'][number];
  readonly onClose: () => void;
};

/** Takes a file away that does not belong here. What was in it is forgotten, the reason stays. */
export function RemoveDialog({ incident, file, onClose }: Props) {
  const message = useMessage(REMOVE_ATTACHMENT);
  return (
    <ReasonDialog
      title={`Remove ${file.name ?? 'this file'}`}
      draft={`remove-attachment:${file.id}`}
      label="Why does it not belong here?"
      says="What is in the file is deleted for good and cannot be brought back. That it was here, and your reason, stay on record."
      action="Remove the file"
      required
      busy={message.busy}
      refusal={message.refusal}
      onSend={(reason) => message.send({ id: incident.id, attachment: file.id, reason })}
      onClose={onClose}
    />
  );
}
