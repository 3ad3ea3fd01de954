import './close-dialog.css';
import type { Said } from '../auth/said.ts';
import { ActingConfirmation } from '../parts/acting-confirmation.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useDraft } from '../use-draft.ts';
import { refusalBeside } from './refusal-beside.ts';

type Props = {
  readonly title: string;
  /** The draft's name, unique to the incident and the purpose. */
  readonly draft: string;
  readonly label: string;
  /** What follows from it. */
  readonly says: string;
  readonly action: string;
  readonly required: boolean;
  readonly busy: boolean;
  readonly refusal: Said | null;
  /** Answers whether it was taken: only then is the draft forgotten. */
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** One act that is done with a reason. */
export function ReasonDialog(props: Props) {
  const [reason, setReason] = useDraft(props.draft);
  const { about, whole } = refusalBeside(props.refusal, ['reason']);
  async function submit(): Promise<void> {
    if (!(await props.onSend(reason.trim()))) return;
    setReason('');
    props.onClose();
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <p>{props.says}</p>
        <TextArea
          label={props.label}
          name="reason"
          required={props.required}
          value={reason}
          onValue={setReason}
          refusal={about('reason')}
        />
        <ActingConfirmation />
        <DialogActions>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button look="primary" submit busy={props.busy}>
            {props.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
