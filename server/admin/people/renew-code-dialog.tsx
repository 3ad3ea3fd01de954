import '../incident/close-dialog.css';
import { useState } from 'preact/hooks';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { CopyOnce } from '../parts/copy-once.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { RENEW_ENROLMENT_CODE } from './computer-documents.ts';

/** Asks, renews the code, and shows the new one this once. */
export function RenewCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState<string | null>(null);
  const change = useChange(RENEW_ENROLMENT_CODE);
  async function renew(): Promise<void> {
    const done = await change.send({});
    if (done?.enrolmentCodeRenew.__typename !== 'EnrolmentCodeRenewSuccess') return;
    setCode(done.enrolmentCodeRenew.code);
  }
  if (code === null) {
    return (
      <Dialog key="ask" title="Renew the enrolment code?" onClose={onClose}>
        <p>
          The code that computers enrol themselves with now is accepted no more. Computers that are enrolled
          stay so; new ones need the new code in the policy that rolls the extension out.
        </p>
        <Refusal said={change.refusal} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" busy={change.busy} onPress={() => void renew()}>
            Renew the code
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog key="made" title="The new enrolment code" onClose={onClose}>
      <p>Put it into the policy that rolls the extension out. It is shown only now.</p>
      <CopyOnce label="Enrolment code" text={code} />
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
