import '../incident/close-dialog.css';
import { useRef } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { ENTER } from './enter-documents.ts';
import { ENTER_FIELDS, EnterFields } from './enter-fields.tsx';
import { enteredReport, NEW_FORM } from './enter-form.ts';

type Props = { readonly onClose: () => void; readonly onEntered: (incident: string | null) => void };

/** An officer writes down what somebody told them, with the day since when it was known. */
export function EnterDialog({ onClose, onEntered }: Props) {
  const { membership } = useOrganization();
  const draft = useFormDraft(`enter:${membership.organizationId}`, NEW_FORM);
  const change = useChange(ENTER);
  const { whole } = refusalBeside(change.refusal, ENTER_FIELDS);
  // The same words go as the same report however often they are sent; a word changed makes another.
  const sent = useRef<{ words: string; reportId: string; messageId: string; now: string } | null>(null);
  async function submit(): Promise<void> {
    const words = JSON.stringify(draft.form);
    if (sent.current?.words !== words)
      sent.current = { words, reportId: newId(), messageId: newId(), now: new Date().toISOString() };
    const { reportId, messageId, now } = sent.current;
    const done = await change.send({ report: enteredReport(draft.form, { reportId, messageId }, now) });
    if (done?.incidentEnter.__typename !== 'IncidentEnterSuccess') return;
    draft.forget();
    onEntered(done.incidentEnter.incident?.id ?? null);
  }
  function cancel(): void {
    draft.forget();
    onClose();
  }
  return (
    <Dialog title="Enter a report" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="quiet">
          What somebody told you by telephone, on paper or in person, at {membership.organizationName}. It is
          routed like every report.
        </p>
        <Refusal said={whole} />
        <EnterFields form={draft.form} set={draft.set} refusal={change.refusal} />
        <DialogActions>
          <Button onPress={cancel}>Cancel</Button>
          <Button look="primary" submit busy={change.busy}>
            Enter the report
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
