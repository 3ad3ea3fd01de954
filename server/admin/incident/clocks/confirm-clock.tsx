import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { CONFIRM_CLOCK } from './documents.ts';
import type { Clock } from './words.ts';

type Form = { readonly applies: 'yes' | 'no' | null; readonly reason: string };

/** Whether a clock that may apply does, in an officer's judgement. */
export function ConfirmClock({ clock, incident }: { readonly clock: Clock; readonly incident: Incident }) {
  const { form, set, forget } = useFormDraft<Form>(`clock:${incident.id}:${clock.id}`, {
    applies: null,
    reason: '',
  });
  const message = useMessage(CONFIRM_CLOCK);
  const { about, whole } = refusalBeside(message.refusal, ['reason']);
  async function submit(): Promise<void> {
    const said = { id: incident.id, clock: clock.id, applies: form.applies === 'yes', reason: form.reason };
    if (await message.send(said)) forget();
  }
  return (
    <form
      class="clock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Refusal said={whole} />
      <Choice
        legend="Does it apply here?"
        options={{ yes: 'It applies', no: 'It does not apply' }}
        value={form.applies}
        onValue={(applies) => set({ applies })}
        required
      />
      <TextArea
        label="Why?"
        name="reason"
        required
        value={form.reason}
        onValue={(reason) => set({ reason })}
        refusal={about('reason')}
      />
      <Button submit busy={message.busy}>
        Confirm
      </Button>
    </form>
  );
}
