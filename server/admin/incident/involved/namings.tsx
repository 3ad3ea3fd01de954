import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { TAKE_BACK_NAMING } from './documents.ts';
import { InvolvedDialog } from './involved-dialog.tsx';

type Naming = Incident['namings'][number];

/** Who was said to have a part in it; each can be taken back where it was a mistake. */
export function Namings({ incident }: { readonly incident: Incident }) {
  const [asking, setAsking] = useState<Naming | 'name' | null>(null);
  const message = useMessage(TAKE_BACK_NAMING);
  const done = () => setAsking(null);
  if (!isOpen(incident)) return null;
  return (
    <div class="people-reason">
      {incident.namings.map((naming) => (
        <p key={naming.id}>
          {inWords(naming)}{' '}
          <Button look="quiet" label={`Take back: ${inWords(naming)}`} onPress={() => setAsking(naming)}>
            Take back
          </Button>
        </p>
      ))}
      <Button onPress={() => setAsking('name')}>Somebody involved?</Button>
      {asking === 'name' ? <InvolvedDialog incident={incident} onClose={done} /> : null}
      {asking === null || asking === 'name' ? null : (
        <ReasonDialog
          title="Take it back?"
          draft={`take-back:${asking.id}`}
          label="Why was it a mistake?"
          says={`${inWords(asking)} This is taken back, and the incident is routed again. What was said stays in the history.`}
          action="Take it back"
          required
          busy={message.busy}
          refusal={message.refusal}
          onSend={(reason) => message.send({ id: incident.id, naming: asking.id, reason })}
          onClose={done}
        />
      )}
    </div>
  );
}

function inWords({ acted, named, recused, functions }: Naming): string {
  const parts = [
    acted.length === 0 ? [] : `${acted.join(', ')} acted in it`,
    named.length === 0 ? [] : `named in it: ${named.join(', ')}`,
    functions.length === 0 ? [] : `it happened in ${functions.join(', ')}`,
    recused.length === 0 ? [] : `recused by hand: ${recused.join(', ')}`,
  ].flat();
  const said = parts.join('; ');
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}
