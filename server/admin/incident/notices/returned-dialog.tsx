import '../close-dialog.css';
import { useState } from 'preact/hooks';
import { useRead } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { LETTER_ENTRIES, RECORD_RETURNED } from './documents.ts';
import { PeopleChoice } from './people-choice.tsx';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Letters that came back: these addresses are bad, and count for substitute notice. */
export function ReturnedDialog({ incident, onClose }: Props) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const [after, setAfter] = useState<string | null>(null);
  const [on, setOn] = useState('');
  const { data } = useRead(LETTER_ENTRIES, { id: incident.id, after });
  const message = useMessage(RECORD_RETURNED);
  const { about, whole } = refusalBeside(message.refusal, ['on']);
  const entries = (data?.registerEntries ?? []).map(({ id }) => id);
  async function submit(): Promise<void> {
    if (await message.send({ id: incident.id, entries: [...chosen], on })) onClose();
  }
  return (
    <Dialog title="Letters came back" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        {data !== undefined && data.registerEntries == null ? (
          <p>The register is opened by the lead, and by whom the lead names.</p>
        ) : null}
        {entries.length === 0 ? null : (
          <PeopleChoice incident={incident.id} entries={entries} chosen={chosen} onChosen={choose} />
        )}
        {entries.length < 100 ? null : (
          <Button onPress={() => setAfter(entries.at(-1) ?? null)}>The next hundred</Button>
        )}
        <Field
          label="Came back on"
          name="on"
          type="date"
          required
          value={on}
          onValue={setOn}
          refusal={about('on')}
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
