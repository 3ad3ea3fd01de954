import '../close-dialog.css';
import type { Effect } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { ASSESS } from './documents.ts';
import { type Commitment, effectWords } from './words.ts';

type Props = {
  readonly incident: Incident;
  readonly commitment: Commitment;
  readonly onClose: () => void;
};
type Form = { readonly effect: Effect; readonly rationale: string };

/** Judges whether what was done did what it was meant to do. */
export function AssessDialog({ incident, commitment, onClose }: Props) {
  const start: Form = { effect: commitment.effect ?? 'EFFECTIVE', rationale: '' };
  const { form, set, forget } = useFormDraft(`effect:${commitment.id}`, start);
  const message = useMessage(ASSESS);
  const { about, whole } = refusalBeside(message.refusal, ['rationale']);
  async function submit(): Promise<void> {
    const { effect, rationale } = form;
    const said = { id: incident.id, commitment: commitment.id, effect, rationale: rationale.trim() };
    if (!(await message.send(said))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title="Did it help?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <p>{commitment.text ?? 'Its text was purged.'}</p>
        <Choice
          legend="Its effect"
          options={effectWords}
          value={form.effect}
          onValue={(effect) => set({ effect })}
        />
        <TextArea
          label="What shows that?"
          name="rationale"
          required
          value={form.rationale}
          onValue={(rationale) => set({ rationale })}
          refusal={about('rationale')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Record it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
