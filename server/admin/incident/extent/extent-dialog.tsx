import '../close-dialog.css';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { AssociateFields } from './associate-fields.tsx';
import { DataElements } from './data-elements.tsx';
import { RECORD_FACTS } from './documents.ts';
import { factsOf, formOf } from './form.ts';
import { PeopleFields } from './people-fields.tsx';
import { mediumWords } from './words.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

const KNOWN = { UNKNOWN: 'Not known' } as const;
const FIELDS = [
  'total',
  'badAddresses',
  'byState',
  'confirmedOn',
  'associateToldOn',
  'associateFoundOn',
  'agreementDays',
];

/** Records the extent. The clocks follow at once. */
export function ExtentDialog({ incident, onClose }: Props) {
  const draft = useFormDraft(`extent:${incident.id}`, formOf(incident.breachFacts));
  const message = useMessage(RECORD_FACTS);
  const { about, whole } = refusalBeside(message.refusal, FIELDS);
  const { form, set } = draft;
  async function submit(): Promise<void> {
    const facts = factsOf(draft.touched, form);
    if (Object.keys(facts).length > 0 && !(await message.send({ id: incident.id, facts }))) return;
    draft.forget();
    onClose();
  }
  function cancel(): void {
    draft.forget();
    onClose();
  }
  return (
    <Dialog title="Record the extent" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <PeopleFields form={form} set={set} about={about} />
        <DataElements chosen={form.dataElements} onChosen={(dataElements) => set({ dataElements })} />
        <Choice
          legend="In what form was it?"
          options={{ ...mediumWords, ...KNOWN }}
          value={form.medium}
          onValue={(medium) => set({ medium })}
        />
        <Choice
          legend="Are records of a Part 2 program among it? (42 CFR Part 2)"
          options={{ YES: 'Yes', NO: 'No', ...KNOWN }}
          value={form.part2}
          onValue={(part2) => set({ part2 })}
        />
        <AssociateFields form={form} set={set} about={about} />
        <DialogActions>
          <Button onPress={cancel}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Record it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
