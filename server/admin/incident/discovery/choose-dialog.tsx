import '../close-dialog.css';
import type { DiscoveryDate } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import { calendarDate } from '../../when.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { CHOOSE_DATE } from './documents.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };
type Form = { readonly date: DiscoveryDate; readonly reason: string };

/** Chooses which date of discovery the clocks run from. */
export function ChooseDialog({ incident, onClose }: Props) {
  const { legal, conservative, inUse } = incident.discovery;
  const draft = useFormDraft<Form>(`choose:${incident.id}`, { date: inUse ?? 'CONSERVATIVE', reason: '' });
  const message = useMessage(CHOOSE_DATE);
  const { about, whole } = refusalBeside(message.refusal, ['reason']);
  const on = (date: typeof legal) => (date == null ? 'none' : calendarDate(date.on));
  async function submit(): Promise<void> {
    const { date, reason } = draft.form;
    if (!(await message.send({ id: incident.id, date, reason: reason.trim() }))) return;
    draft.forget();
    onClose();
  }
  return (
    <Dialog title="Which date do the clocks run from?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Choice
          legend="Date of discovery"
          options={{
            CONSERVATIVE: `The conservative one: ${on(conservative)}`,
            LEGAL: `The legal one: ${on(legal)}`,
          }}
          value={draft.form.date}
          onValue={(date) => draft.set({ date })}
        />
        <TextArea
          label="Why?"
          name="reason"
          required
          value={draft.form.reason}
          onValue={(reason) => draft.set({ reason })}
          refusal={about('reason')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Choose it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
