import './commitments.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useOrganization } from '../../organization.tsx';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import type { Incident } from '../documents.ts';
import { AssessDialog } from './assess-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { DropDialog } from './drop-dialog.tsx';
import { type Act, Entry } from './entry.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { MakeDialog } from './make-dialog.tsx';
import type { Commitment } from './words.ts';

const DIALOGS = {
  finish: FinishDialog,
  assess: AssessDialog,
  change: ChangeDialog,
  drop: DropDialog,
} as const;

type Asking = { readonly act: Act; readonly commitment: Commitment } | { readonly act: 'make' };

/** What is owed because of the incident. It outlives the closing. */
export function Commitments({ incident }: { readonly incident: Incident }) {
  const { membership } = useOrganization();
  const [asking, ask] = useState<Asking | null>(null);
  const close = () => ask(null);
  return (
    <Section title="So that it does not recur" anchor="commitments">
      {incident.commitments.length === 0 ? (
        <p class="quiet">Nothing is owed yet. Record what will be changed, who does it and by when.</p>
      ) : (
        <ul class="owed">
          {incident.commitments.map((commitment) => (
            <Entry key={commitment.id} commitment={commitment} onAct={(act) => ask({ act, commitment })} />
          ))}
        </ul>
      )}
      <p>
        <Button onPress={() => ask({ act: 'make' })}>Record what is owed</Button>{' '}
        <Link
          class="button button-plain"
          href={`/o/${membership.slug}/snippets?because=${encodeURIComponent(incident.id)}`}
        >
          Change the policy
        </Link>
      </p>
      <Asked asking={asking} incident={incident} close={close} />
    </Section>
  );
}

type AskedProps = {
  readonly asking: Asking | null;
  readonly incident: Incident;
  readonly close: () => void;
};

function Asked({ asking, incident, close }: AskedProps) {
  if (asking === null) return null;
  if (asking.act === 'make') return <MakeDialog incident={incident} onClose={close} />;
  const Dialog = DIALOGS[asking.act];
  return <Dialog incident={incident} commitment={asking.commitment} onClose={close} />;
}
