import type { Incident } from '../documents.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { LIFT_LEGAL_HOLD, SET_LEGAL_HOLD } from './documents.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Holds the records of an incident. */
export function SetHoldDialog({ incident, onClose }: Props) {
  const message = useMessage(SET_LEGAL_HOLD);
  return (
    <ReasonDialog
      title="Set a legal hold"
      draft={`legal-hold:${incident.id}`}
      label="Which matter, and who asked for it?"
      says="Nothing of this incident is purged until the hold is lifted, whatever the schedule says."
      action="Set the hold"
      required
      busy={message.busy}
      refusal={message.refusal}
      onSend={(reason) => message.send({ id: incident.id, reason })}
      onClose={onClose}
    />
  );
}

/** Lifts one. */
export function LiftHoldDialog({ incident, hold, onClose }: Props & { readonly hold: string }) {
  const message = useMessage(LIFT_LEGAL_HOLD);
  return (
    <ReasonDialog
      title="Lift the legal hold"
      draft={`lift-hold:${hold}`}
      label="Why may it go?"
      says="The organization’s schedule counts again. What is due by now is purged within a day."
      action="Lift the hold"
      required
      busy={message.busy}
      refusal={message.refusal}
      onSend={(reason) => message.send({ id: incident.id, hold, reason })}
      onClose={onClose}
    />
  );
}
