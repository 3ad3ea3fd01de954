import { useState } from 'preact/hooks';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Tag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { CDS_CLIENT_APPROVE, CDS_CLIENT_END, type CdsClient as Client } from './cds-documents.ts';

type Props = { readonly client: Client; readonly onChanged: () => void };

/** One EHR: by what it is believed, who registered and approved it, and what can be done about it. */
export function CdsClient({ client, onChanged }: Props) {
  const { name, isApproved, registeredByName, registeredAt, approvedByName } = client;
  const approved = approvedByName == null ? '' : ` · approved by ${approvedByName}`;
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        {isApproved ? <Tag>May ask for cards</Tag> : <Tag tone="accent">Waits for approval</Tag>}
      </p>
      <p class="quiet small">
        Registered by {registeredByName ?? 'the operator of the server'} · <Time at={registeredAt} />
        {approved}
      </p>
      <ul>
        {believedBy(client).map((sentence) => (
          <li key={sentence} class="cds-address">
            {sentence}
          </li>
        ))}
      </ul>
      <Acts client={client} onChanged={onChanged} />
    </li>
  );
}

/** What a second person approves, in plain sentences. */
function believedBy({ issuer, tenant, keysUrl, keyNames, origins }: Client): readonly string[] {
  return [
    `Its tokens name the issuer ${issuer}.`,
    ...(tenant == null ? [] : [`They must name the tenant ${tenant}.`]),
    keysUrl == null
      ? `They are signed by a key that was given: ${keyNames.join('; ')}.`
      : `They are signed by a key from ${keysUrl}.`,
    ...(origins.length === 0 ? [] : [`A browser may ask from ${origins.join(', ')}.`]),
  ];
}

function Acts({ client, onChanged }: Props) {
  const { clientId, digest, isApproved, isMine, name } = client;
  const approve = useChange(CDS_CLIENT_APPROVE);
  const [asking, ask] = useState(false);
  const send = async () => void ((await approve.send({ clientId, digest })) !== null && onChanged());
  return (
    <div class="stack">
      <Refusal said={approve.refusal} />
      {!isApproved && isMine ? (
        <p class="quiet">You registered it, so somebody else has to approve it.</p>
      ) : null}
      <p>
        {isApproved || isMine ? null : (
          <Button look="primary" busy={approve.busy} label={`Approve: ${name}`} onPress={() => void send()}>
            Approve
          </Button>
        )}{' '}
        <Button look="quiet" label={`End it: ${name}`} onPress={() => ask(true)}>
          End it
        </Button>
      </p>
      {asking ? <EndDialog client={client} onChanged={onChanged} onClose={() => ask(false)} /> : null}
    </div>
  );
}

function EndDialog({ client, onChanged, onClose }: Props & { readonly onClose: () => void }) {
  const { clientId, name } = client;
  const end = useChange(CDS_CLIENT_END);
  async function send(): Promise<void> {
    if ((await end.send({ clientId })) === null) return;
    onClose();
    onChanged();
  }
  return (
    <Dialog title={`End ${name}?`} onClose={onClose}>
      <p>
        It may not ask for cards from now on, and shows none. To let it ask again, register it anew; a second
        person then approves it.
      </p>
      <Refusal said={end.refusal} />
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" busy={end.busy} onPress={() => void send()}>
          End it
        </Button>
      </DialogActions>
    </Dialog>
  );
}
