import '../close-dialog.css';
import { useState } from 'preact/hooks';
import type { RootCause } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useUniqueId } from '../../parts/use-unique-id.ts';
import { useDraft } from '../../use-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { SET_CAUSE } from './documents.ts';
import { causeWords } from './words.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Why it could happen: one of a few, told apart by what each means, and what shows it. */
export function CauseDialog({ incident, onClose }: Props) {
  const name = useUniqueId();
  const found = incident.playbook.rootCause ?? null;
  const [cause, choose] = useState<RootCause | null>(found?.cause ?? null);
  const [reason, setReason] = useDraft(`root-cause:${incident.id}`);
  const message = useMessage(SET_CAUSE);
  const { about, whole } = refusalBeside(message.refusal, ['reason']);
  async function submit(): Promise<void> {
    if (cause === null) return;
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    if (!(await message.send({ id: incident.id, cause, ...why }))) return;
    setReason('');
    onClose();
  }
  return (
    <Dialog title="Why could it happen?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <fieldset class="choices">
          <legend>The one thing without which it would not have happened</legend>
          {(Object.keys(causeWords) as RootCause[]).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={name}
                required
                checked={cause === each}
                onChange={() => choose(each)}
              />
              <span>
                {causeWords[each].title}
                <span class="quiet"> · {causeWords[each].means}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextArea
          label={found === null ? 'What shows it?' : 'What changed it?'}
          name="reason"
          required={found !== null || cause === 'NOT_FOUND'}
          hint="Officers alone read it. Ask why until the answer is something that can be changed."
          value={reason}
          onValue={setReason}
          refusal={about('reason')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Record the root cause
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
