import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useDraft } from '../../use-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { RECORD_NOTICE } from './documents.ts';
import type { Clock } from './words.ts';

/** On which day the notice was given: that meets the clock. */
export function NoticeGiven({ clock, incident }: { readonly clock: Clock; readonly incident: Incident }) {
  const [on, setOn] = useDraft(`notice:${incident.id}:${clock.id}`);
  const message = useMessage(RECORD_NOTICE);
  const { about, whole } = refusalBeside(message.refusal, ['on']);
  async function submit(): Promise<void> {
    if (await message.send({ id: incident.id, clock: clock.id, on })) setOn('');
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
      <Field
        label="Notice was given on"
        name="on"
        type="date"
        required
        value={on}
        onValue={setOn}
        refusal={about('on')}
      />
      <Button submit busy={message.busy}>
        {clock.metOn == null ? 'Record the notice' : 'Correct the day'}
      </Button>
    </form>
  );
}
