import '../close-dialog.css';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Notice as NoticeBox } from '../../parts/notice.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useDraft } from '../../use-draft.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { SET_LETTERS_ASIDE } from './documents.ts';
import { PeopleChoice } from './people-choice.tsx';
import type { NoticeDesk } from './words.ts';

type Problems = NonNullable<NoticeDesk['addressProblems']>;
type Props = { readonly incident: Incident; readonly problems: Problems };

/** Addresses to look at before any letter leaves: corrected in the register, or set aside with a reason. */
export function Addresses({ incident, problems }: Props) {
  const [isAsking, ask] = useState(false);
  if (problems.length === 0) return null;
  const many = problems.length === 1 ? '1 address needs' : `${problems.length} addresses need`;
  return (
    <>
      <NoticeBox
        tone="warn"
        title={`${many} a look before letters leave`}
        action={!isOpen(incident) ? null : <Button onPress={() => ask(true)}>Show whose</Button>}
      >
        A letter to a wrong address is a second breach. Correct each in the register, or set it aside with a
        reason.
      </NoticeBox>
      {isAsking ? <AsideDialog incident={incident} problems={problems} onClose={() => ask(false)} /> : null}
    </>
  );
}

function AsideDialog({ incident, problems, onClose }: Props & { readonly onClose: () => void }) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const [reason, setReason] = useDraft(`aside:${incident.id}`);
  const message = useMessage(SET_LETTERS_ASIDE);
  const { about, whole } = refusalBeside(message.refusal, ['reason']);
  async function submit(): Promise<void> {
    if (!(await message.send({ id: incident.id, entries: [...chosen], reason }))) return;
    setReason('');
    onClose();
  }
  return (
    <Dialog title="Addresses to look at" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <PeopleChoice
          incident={incident.id}
          entries={problems.map(({ entry }) => entry)}
          chosen={chosen}
          onChosen={choose}
          beside={(entry) => problems.find((one) => one.entry === entry)?.problem ?? ''}
        />
        <TextArea
          label="Why no letter goes to them now"
          name="reason"
          required
          value={reason}
          onValue={setReason}
          refusal={about('reason')}
        />
        <DialogActions>
          <Button onPress={onClose}>Close</Button>
          <Button look="primary" submit busy={message.busy}>
            Set aside
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
