import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { USUAL_DAYS } from '@needful/shared/domain/outside/links.ts';
import { useRef, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { Button } from '../../parts/button.tsx';
import { CopyOnce } from '../../parts/copy-once.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useChange } from '../use-change.ts';
import { ASK_CONFIRMATION } from './documents.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Makes a recipient’s link, and shows it this once: alone, and in the text to send. */
export function ConfirmationDialog({ incident, onClose }: Props) {
  const [days, setDays] = useState(String(USUAL_DAYS));
  const [address, setAddress] = useState<string | null>(null);
  const ids = useRef(messageIds(() => newMessageId()));
  const { busy, refusal, send } = useChange(ASK_CONFIRMATION);
  const { about, whole } = refusalBeside(refusal, ['days']);
  async function make(): Promise<void> {
    const answer = await send({ id: incident.id, messageId: ids.current.of(days), days: Number(days) });
    const made = answer?.incidentAskConfirmation;
    if (made?.__typename === 'IncidentAskConfirmationSuccess') setAddress(made.address);
  }
  if (address !== null)
    return (
      <Dialog title="The link for one recipient" onClose={onClose}>
        <p>
          It is shown this once. Send it to one recipient, as a new message; do not quote what went astray.
          Who uses it sees the organization’s name and nothing of the incident.
        </p>
        <CopyOnce label="Text to send, with the link" text={textWith(incident, address)} />
        <CopyOnce label="The link alone" text={address} />
        <DialogActions>
          <Button look="primary" onPress={onClose}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog title="Make a link for a recipient" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <p>
          By it a recipient confirms, with a name and a date, what became of what reached them. It works once.
          What they confirm is shown beside two of the four factors; it rates nothing.
        </p>
        <Refusal said={whole} />
        <Field
          label="Days until it ends"
          name="days"
          type="number"
          required
          value={days}
          onValue={setDays}
          refusal={about('days')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={busy}>
            Make the link
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const ASKED =
  'Something of ours reached you by mistake. It was not meant for you and may hold confidential information. Please delete or destroy it, and do not read, copy or pass it on. Thank you.';

/** The words the reporter was given to send, and where to confirm. */
function textWith({ containment }: Incident, address: string): string {
  const words = containment.find(({ copy }) => copy != null)?.copy ?? ASKED;
  return `${words}\n\nPlease confirm here what became of it; it takes a minute: ${address}`;
}
