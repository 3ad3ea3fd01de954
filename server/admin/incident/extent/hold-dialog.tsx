import '../close-dialog.css';
import type { HoldForm } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { RECORD_HOLD } from './documents.ts';
import { holdWords } from './words.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };
type Form = {
  readonly form: HoldForm;
  readonly statedOn: string;
  readonly until: string;
  readonly official: string;
};

const NOTHING: Form = { form: 'WRITTEN', statedOn: '', until: '', official: '' };

/** A law-enforcement statement that notice would impede an investigation. */
export function HoldDialog({ incident, onClose }: Props) {
  const { form, set, forget } = useFormDraft(`hold:${incident.id}`, NOTHING);
  const message = useMessage(RECORD_HOLD);
  const { about, whole } = refusalBeside(message.refusal, ['statedOn', 'until', 'official']);
  async function submit(): Promise<void> {
    const { until, ...said } = form;
    const ends = until === '' || form.form === 'ORAL' ? {} : { until };
    if (!(await message.send({ id: incident.id, ...said, ...ends }))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title="Law enforcement asked for a delay" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Choice
          legend="How was it stated?"
          options={holdWords}
          value={form.form}
          onValue={(next) => set({ form: next })}
        />
        <p class="quiet small">
          {form.form === 'ORAL'
            ? 'An oral statement delays for 30 days at the most (45 CFR 164.412(b)).'
            : 'A written statement delays for the time it specifies (45 CFR 164.412(a)).'}
        </p>
        <Field
          label="Stated on"
          name="statedOn"
          type="date"
          required
          value={form.statedOn}
          onValue={(statedOn) => set({ statedOn })}
          refusal={about('statedOn')}
        />
        {form.form === 'ORAL' ? null : (
          <Field
            label="Until"
            name="until"
            type="date"
            value={form.until}
            onValue={(until) => set({ until })}
            hint="Without a date it counts as oral."
            refusal={about('until')}
          />
        )}
        <TextArea
          label="Who stated it, and what?"
          name="official"
          required
          value={form.official}
          onValue={(official) => set({ official })}
          refusal={about('official')}
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
