import '../close-dialog.css';
import { ActingConfirmation } from '../../parts/acting-confirmation.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useDraft } from '../../use-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { SIGN } from './documents.ts';
import { conclusionTitle } from './words.ts';

type Props = {
  readonly incident: Incident;
  readonly conclusion: Incident['determination']['conclusions'][number];
  readonly onClose: () => void;
};

/** Signs what it was in law. */
export function SignDialog({ incident, conclusion, onClose }: Props) {
  const [rationale, setRationale] = useDraft(`sign:${incident.id}`);
  const message = useMessage(SIGN);
  const { about, whole } = refusalBeside(message.refusal, ['rationale']);
  const optional = conclusion.conclusion === 'BREACH';
  async function submit(): Promise<void> {
    const which = { conclusion: conclusion.conclusion, exception: conclusion.exception };
    const said = rationale.trim() === '' ? {} : { rationale: rationale.trim() };
    if (!(await message.send({ id: incident.id, ...which, ...said }))) return;
    setRationale('');
    onClose();
  }
  return (
    <Dialog title={`Sign: ${conclusionTitle(conclusion)}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <TextArea
          label="Rationale"
          name="rationale"
          value={rationale}
          onValue={setRationale}
          hint={
            optional
              ? 'Optional for a breach. Kept while you type.'
              : 'How this was reached (45 CFR 164.414(b)). Kept while you type.'
          }
          refusal={about('rationale')}
        />
        <p>
          You sign under the charter of the privacy designation, as its holder or stand-in. Once signed, it
          cannot be changed without reopening it with a reason, and this conclusion is kept.
        </p>
        <p class="quiet small">
          Where the charter asks for a second look first, it waits for somebody else; the clocks run on.
        </p>
        <ActingConfirmation />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Sign
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
