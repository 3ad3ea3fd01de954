import { useUniqueId } from '../parts/use-unique-id.ts';
import './close-dialog.css';
import { useState } from 'preact/hooks';
import type { CloseReason } from '../generated/graphql.ts';
import { ActingConfirmation } from '../parts/acting-confirmation.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useDraft } from '../use-draft.ts';
import { closeReasonWords } from '../words.ts';
import { CLOSE, type Incident } from './documents.ts';
import { openNeeded } from './playbook/words.ts';
import { useChange } from './use-change.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Closing asks for a reason: the reporter hears it, and it stays on record. */
export function CloseDialog({ incident, onClose }: Props) {
  const id = useUniqueId();
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [missing, setMissing] = useState(false);
  const [text, setText] = useDraft(`close:${incident.id}`);
  const change = useChange(CLOSE);
  const left = openNeeded(incident.playbook.steps);
  const asksWhy = left.length > 0 && (reason === 'RESOLVED' || reason === 'HANDLED_ELSEWHERE');
  async function submit(): Promise<void> {
    if (reason === null) return setMissing(true);
    const said = text.trim() === '' ? {} : { text: text.trim() };
    if ((await change.send({ id: incident.id, reason, ...said })) === null) return;
    setText('');
    onClose();
  }
  return (
    <Dialog title={`Close ${incident.reference}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={change.refusal} />
        {incident.determination.standing === 'presumed-breach' ? (
          <Notice tone="warn" title="Presumed a breach">
            No conclusion is in effect: its clocks run on after it is closed.
          </Notice>
        ) : null}
        <fieldset class="choices" aria-describedby={missing ? `${id}-missing` : undefined}>
          <legend>Why is it closed?</legend>
          {(Object.keys(closeReasonWords) as CloseReason[]).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="reason"
                checked={reason === choice}
                onChange={() => {
                  setReason(choice);
                  setMissing(false);
                }}
              />
              <span>
                {closeReasonWords[choice].title}
                <span class="quiet"> · {closeReasonWords[choice].means}</span>
              </span>
            </label>
          ))}
          {missing ? (
            <p class="field-refusal" role="alert" id={`${id}-missing`}>
              Choose a reason: the reporter hears it, and it stays on record.
            </p>
          ) : null}
        </fieldset>
        {asksWhy ? (
          <div class="close-steps">
            <Notice tone="warn" title={`Open in the playbook: ${left.length}`}>
              They stay open. Say below why.
            </Notice>
            <ul>
              {left.map((step) => (
                <li key={step.id}>{step.do}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <div class="field">
          <label for={`${id}-text`}>What should be remembered?</label>
          <textarea
            id={`${id}-text`}
            maxLength={4000}
            value={text}
            required={asksWhy}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p class="field-hint">
            {asksWhy ? 'Say why it is closed with steps open.' : 'Optional.'} Officers alone see it. A closed
            incident stays with its whole history and takes nothing more.
          </p>
        </div>
        <ActingConfirmation />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={change.busy}>
            Close the incident
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
