import '../close-dialog.css';
import { useRead } from '../../client.ts';
import type { CommitmentKind } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { PersonField } from '../../parts/person-field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import { type Incident, OFFICERS } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { MAKE } from './documents.ts';
import { kindWords } from './words.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };
type Form = {
  readonly kind: CommitmentKind;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly concerns: string;
  readonly rationale: string;
};

const NOTHING: Form = {
  kind: 'CORRECTIVE_ACTION',
  text: '',
  owner: '',
  dueOn: '',
  concerns: '',
  rationale: '',
};
const FIELDS = ['owner', 'dueOn', 'concerns', 'rationale', 'text'];

/** Records what is owed because of the incident. */
export function MakeDialog({ incident, onClose }: Props) {
  const people = useRead(OFFICERS, {}).data?.people ?? [];
  const { form, set, forget } = useFormDraft(`owed:${incident.id}`, NOTHING);
  const message = useMessage(MAKE);
  const remedy = form.kind === 'CORRECTIVE_ACTION' ? incident.playbook.rootCause?.remedy : undefined;
  const { about, whole } = refusalBeside(message.refusal, FIELDS);
  async function submit(): Promise<void> {
    const { concerns, rationale, kind, text, owner, dueOn } = form;
    const sanctions = kind === 'SANCTION' && concerns !== '' ? { concerns } : {};
    const why = kind === 'SANCTION' && rationale.trim() !== '' ? { rationale: rationale.trim() } : {};
    const said = { id: incident.id, kind, text: text.trim(), owner, dueOn, ...sanctions, ...why };
    if (!(await message.send(said))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title="What is owed because of it?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Choice
          legend="What is it?"
          options={kindWords}
          value={form.kind}
          onValue={(kind) => set({ kind })}
        />
        <TextArea
          label="What will be done?"
          name="text"
          required
          {...(remedy === undefined ? {} : { hint: `What mostly helps against the root cause: ${remedy}` })}
          value={form.text}
          onValue={(text) => set({ text })}
          refusal={about('text')}
        />
        {form.kind === 'SANCTION' ? (
          <SanctionFields form={form} set={set} about={about} people={people} />
        ) : null}
        <PersonField
          label="Who owes it?"
          name="owner"
          people={people}
          none="Choose a person"
          required
          value={form.owner}
          onValue={(owner) => set({ owner })}
          refusal={about('owner')}
        />
        <Field
          label="By when?"
          name="dueOn"
          type="date"
          required
          value={form.dueOn}
          onValue={(dueOn) => set({ dueOn })}
          refusal={about('dueOn')}
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

type SanctionProps = {
  readonly form: Form;
  readonly set: (more: Partial<Form>) => void;
  readonly about: (field: string) => string | undefined;
  readonly people: Parameters<typeof PersonField>[0]['people'];
};

function SanctionFields({ form, set, about, people }: SanctionProps) {
  return (
    <>
      <PersonField
        label="Whom is it for?"
        name="concerns"
        people={people}
        none="Nobody"
        value={form.concerns}
        onValue={(concerns) => set({ concerns })}
        refusal={about('concerns')}
      />
      <TextArea
        label="For what?"
        name="rationale"
        required={form.concerns !== ''}
        value={form.rationale}
        onValue={(rationale) => set({ rationale })}
        refusal={about('rationale')}
      />
      <p class="quiet small">
        Nobody is sanctioned for having reported in good faith (45 CFR 164.530(g), 160.316). Sanctions are for
        those who failed to comply, and are documented (164.530(e)).
      </p>
    </>
  );
}
