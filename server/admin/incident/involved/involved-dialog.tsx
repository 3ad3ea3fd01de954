import '../close-dialog.css';
import { useState } from 'preact/hooks';
import { useRead } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useDraft } from '../../use-draft.ts';
import type { Incident } from '../documents.ts';
import { useMessage } from '../use-message.ts';
import { COULD_BE_INVOLVED, NAME_INVOLVEMENT } from './documents.ts';
import { Ticked } from './ticked.tsx';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Names who acted in it, who is named in it, and the function it happened in. */
export function InvolvedDialog({ incident, onClose }: Props) {
  const { data, problem, again } = useRead(COULD_BE_INVOLVED, {});
  const [acted, setActed] = useState<readonly string[]>([]);
  const [named, setNamed] = useState<readonly string[]>([]);
  const [functions, setFunctions] = useState<readonly string[]>([]);
  const [reason, setReason] = useDraft(`involved:${incident.id}`);
  const message = useMessage(NAME_INVOLVEMENT);
  const people = (data?.people ?? [])
    .filter(({ ended }) => ended == null)
    .map(({ personId, name, department }) => ({ id: personId, name, more: department ?? null }));
  const places = (data?.governance.functions ?? []).map(({ name }) => ({ id: name, name, more: null }));
  async function submit(): Promise<void> {
    const said = { acted: [...acted], named: [...named], functions: [...functions] };
    const given = { id: incident.id, ...said, reason: reason.trim() === '' ? null : reason.trim() };
    if (!(await message.send(given))) return;
    setReason('');
    onClose();
  }
  return (
    <Dialog title="Somebody involved?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>
          Nobody decides on an incident they are part of. Who is named here is recused, and it is routed
          again.
        </p>
        <Refusal said={message.refusal} />
        {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
        {data === undefined && problem === undefined ? (
          <Skeleton lines={6} says="Reading the people" />
        ) : null}
        <Ticked legend="Who acted in it?" options={people} chosen={acted} onChoose={setActed} />
        <Ticked legend="Who is named in it?" options={people} chosen={named} onChoose={setNamed} />
        {places.length === 0 ? null : (
          <Ticked legend="Where did it happen?" options={places} chosen={functions} onChoose={setFunctions} />
        )}
        <TextArea label="Why (optional)" name="reason" value={reason} onValue={setReason} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Name them
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
