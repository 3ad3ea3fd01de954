import type { Incident } from '../documents.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { CHECK } from './documents.ts';

type Props = { readonly incident: Incident; readonly agrees: boolean; readonly onClose: () => void };

/** Somebody else's look at a conclusion. */
export function CheckDialog({ incident, agrees, onClose }: Props) {
  const message = useMessage(CHECK);
  return (
    <ReasonDialog
      title={agrees ? 'Agree with the conclusion' : 'Do not agree with the conclusion'}
      draft={`check:${incident.id}`}
      label={agrees ? 'Why (optional)' : 'Why do you not agree?'}
      says={
        agrees
          ? 'It takes effect with your agreement.'
          : 'It is open again, and this conclusion is kept. Its signer reads your reason.'
      }
      action={agrees ? 'Agree' : 'Do not agree'}
      required={!agrees}
      busy={message.busy}
      refusal={message.refusal}
      onSend={(reason) => message.send({ id: incident.id, agrees, ...(reason === '' ? {} : { reason }) })}
      onClose={onClose}
    />
  );
}
