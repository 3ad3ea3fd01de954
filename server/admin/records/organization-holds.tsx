import { useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { ReasonDialog } from '../incident/reason-dialog.tsx';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Time } from '../parts/time.tsx';
import { CONFIRM_HOLD, LIFT_HOLD, type Records } from './documents.ts';
import { HoldDialog } from './hold-dialog.tsx';

type Hold = Records['organizationHolds'][number];
type Props = { readonly holds: readonly Hold[]; readonly onDone: () => void };

/** Legal holds over everything the organization keeps: set and lifted by two people, or by the owner. */
export function OrganizationHolds({ holds, onDone }: Props) {
  const [messageId, set] = useState<string | null>(null);
  return (
    <>
      {holds.map((hold) => (
        <HoldStanding key={hold.id} hold={hold} onDone={onDone} />
      ))}
      <p>
        <Button onPress={() => set(newMessageId())}>Hold everything</Button>
      </p>
      {messageId === null ? null : (
        <HoldDialog
          messageId={messageId}
          onClose={() => set(null)}
          onDone={() => {
            set(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

function HoldStanding({ hold, onDone }: { readonly hold: Hold; readonly onDone: () => void }) {
  const [lifting, lift] = useState(false);
  const confirm = useChange(CONFIRM_HOLD);
  const change = useChange(LIFT_HOLD);
  async function done(work: Promise<object | null>): Promise<boolean> {
    if ((await work) === null) return false;
    onDone();
    return true;
  }
  const waits = hold.liftAskedBy != null || hold.confirmedBy == null;
  return (
    <Notice tone="warn" title={`Everything is held: ${hold.matter}`}>
      <p>
        {hold.reason} Set by {hold.askedBy}, <Time at={hold.askedAt} />. {standingWords(hold)}
      </p>
      {hold.liftReason == null ? null : <p>Why it may be lifted: {hold.liftReason}</p>}
      <Refusal said={confirm.refusal} />
      <div class="records-form">
        {waits ? (
          <Button busy={confirm.busy} onPress={() => void done(confirm.send({ id: hold.id }))}>
            {hold.liftAskedBy == null ? 'Confirm the hold' : 'Confirm that it is lifted'}
          </Button>
        ) : null}
        {hold.liftAskedBy == null ? <Button onPress={() => lift(true)}>Lift it</Button> : null}
      </div>
      {lifting ? (
        <ReasonDialog
          title="Lift the hold over everything"
          draft={`lift-organization-hold:${hold.id}`}
          label="Why may it go?"
          says="It holds until a second person confirms that. Then the schedule counts again, and what is due by then is purged within a day."
          action="Ask to lift it"
          required
          busy={change.busy}
          refusal={change.refusal}
          onSend={(reason) => done(change.send({ id: hold.id, reason }))}
          onClose={() => lift(false)}
        />
      ) : null}
    </Notice>
  );
}

function standingWords({ confirmedBy, liftAskedBy, heldOff }: Hold): string {
  const second =
    confirmedBy == null
      ? 'It waits for a second person and holds meanwhile.'
      : `Confirmed by ${confirmedBy}.`;
  const lift =
    liftAskedBy == null ? '' : ` ${liftAskedBy} asked to lift it; it holds until a second person agrees.`;
  const kept =
    heldOff === 0
      ? ''
      : ` Without it the schedule would have purged ${heldOff} ${heldOff === 1 ? 'incident' : 'incidents'}.`;
  return `${second}${lift}${kept}`;
}
