import './actions.css';
import { useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useSession } from '../session.tsx';
import { useKeys } from '../use-keys.ts';
import { useNow } from '../use-now.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CLAIM, type Incident } from './documents.ts';
import { isOpen } from './is-open.ts';
import { nextStep } from './next-step.ts';
import { useChange } from './use-change.ts';

/** The next step as one question, and the actions that answer it. */
export function Actions({ incident }: { readonly incident: Incident }) {
  const { session } = useSession();
  const now = useNow();
  const [asking, setAsking] = useState<'assign' | 'close' | null>(null);
  const claim = useChange(CLAIM);
  const personId = session.is === 'signed-in' ? session.me.personId : '';
  const step = nextStep(incident, personId, now);
  const open = isOpen(incident);
  const claimable = open && incident.assignee?.personId !== personId;
  const take = () => void claim.send({ id: incident.id });
  const done = () => setAsking(null);
  useKeys({
    ...(claimable ? { c: take } : {}),
    ...(open ? { a: () => setAsking('assign'), e: () => setAsking('close') } : {}),
  });
  return (
    <section class="incident-actions" aria-label="Next step">
      <div class="incident-actions-question">
        <h2>{step.question}</h2>
        <p class="quiet">{step.because}</p>
      </div>
      <Refusal said={claim.refusal} />
      {open ? (
        <div class="incident-actions-row">
          {claimable ? (
            <Button
              look={step.first === 'claim' ? 'primary' : 'plain'}
              keyShown="c"
              busy={claim.busy}
              onPress={take}
            >
              Claim
            </Button>
          ) : null}
          <Button keyShown="a" onPress={() => setAsking('assign')}>
            Assign
          </Button>
          <Button
            look={step.first === 'close' ? 'primary' : 'plain'}
            keyShown="e"
            onPress={() => setAsking('close')}
          >
            Close
          </Button>
        </div>
      ) : null}
      {asking === 'assign' ? <AssignDialog incident={incident} onClose={done} /> : null}
      {asking === 'close' ? <CloseDialog incident={incident} onClose={done} /> : null}
    </section>
  );
}
