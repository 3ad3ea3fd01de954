import '../close-dialog.css';
import type { NoticeChannel } from '../../generated/graphql.ts';
import { ActingConfirmation } from '../../parts/acting-confirmation.tsx';
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
import { RECORD_SENT } from './documents.ts';
import { channelWords, type Notice } from './words.ts';

type Props = {
  readonly notice: Pick<Notice, 'id' | 'title' | 'channels'>;
  readonly incident: Pick<Incident, 'id'>;
  readonly onClose: () => void;
};
type Form = { readonly on: string; readonly channel: NoticeChannel | null; readonly proof: string };

/** That a notice left: the day meets its clocks, and the proof stays beside it. */
export function SentDialog({ notice, incident, onClose }: Props) {
  const known: Form = {
    on: '',
    channel: notice.channels.length === 1 ? (notice.channels[0] ?? null) : null,
    proof: '',
  };
  const { form, set, forget } = useFormDraft<Form>(`notice-sent:${incident.id}:${notice.id}`, known);
  const message = useMessage(RECORD_SENT);
  const { about, whole } = refusalBeside(message.refusal, ['on', 'proof']);
  const options = Object.fromEntries(
    notice.channels.map((channel) => [channel, channelWords(channel)]),
  ) as Record<NoticeChannel, string>;
  async function submit(): Promise<void> {
    if (form.channel === null) return;
    const { on, channel, proof } = form;
    if (!(await message.send({ id: incident.id, notice: notice.id, on, channel, proof }))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title={`Sent: ${notice.title}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Field
          label="Sent on"
          name="on"
          type="date"
          required
          value={form.on}
          onValue={(on) => set({ on })}
          refusal={about('on')}
        />
        <Choice
          legend="How did it go?"
          options={options}
          value={form.channel}
          onValue={(channel) => set({ channel })}
          required
        />
        <TextArea
          label="Proof"
          name="proof"
          required
          value={form.proof}
          onValue={(proof) => set({ proof })}
          hint="The tracking or confirmation number, and where the receipt is kept."
          refusal={about('proof')}
        />
        <ActingConfirmation />
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
