import '../close-dialog.css';
import type { Knower } from '../../generated/graphql.ts';
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
import { RECORD_KNOWLEDGE } from './documents.ts';
import { type Knowledge, knowerWords } from './words.ts';

type Props = {
  readonly incident: Incident;
  /** The entry it corrects; null for a new one. */
  readonly entry: Knowledge | null;
  readonly onClose: () => void;
};

type Actor = 'yes' | 'no' | 'unknown';
type Form = {
  readonly who: Knower;
  readonly actor: Actor;
  readonly knownOn: string;
  readonly toldOn: string;
  readonly byDiligence: boolean;
  readonly basis: string;
};

const ACTORS = { no: 'No', yes: 'Yes', unknown: 'Not known' } as const;
const FIELDS = ['knownOn', 'toldOn', 'basis'];

function knownIn(entry: Knowledge | null): Form {
  const actor = entry === null ? 'no' : entry.isActor == null ? 'unknown' : entry.isActor ? 'yes' : 'no';
  return {
    who: entry?.who ?? 'WORKFORCE',
    actor,
    knownOn: entry?.knownOn ?? '',
    toldOn: entry?.toldOn ?? '',
    byDiligence: entry?.byDiligence ?? false,
    basis: '',
  };
}

/** Records who knew of it since when, or corrects an entry. */
export function KnowledgeDialog({ incident, entry, onClose }: Props) {
  const draft = useFormDraft(`knew:${incident.id}:${entry?.id ?? 'new'}`, knownIn(entry));
  const message = useMessage(RECORD_KNOWLEDGE);
  const { whole } = refusalBeside(message.refusal, FIELDS);
  async function submit(): Promise<void> {
    const { who, actor, knownOn, toldOn, byDiligence, basis } = draft.form;
    const done = await message.send({
      id: incident.id,
      who,
      knownOn,
      byDiligence,
      ...(entry === null ? {} : { entry: entry.id }),
      ...(actor === 'unknown' ? {} : { isActor: actor === 'yes' }),
      ...(toldOn === '' ? {} : { toldOn }),
      ...(basis.trim() === '' ? {} : { basis: basis.trim() }),
    });
    if (!done) return;
    draft.forget();
    onClose();
  }
  function cancel(): void {
    draft.forget();
    onClose();
  }
  return (
    <Dialog title={entry === null ? 'Who knew, and since when?' : 'Correct who knew'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Fields form={draft.form} set={draft.set} refusal={message.refusal} />
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

type FieldsProps = {
  readonly form: Form;
  readonly set: (more: Partial<Form>) => void;
  readonly refusal: Parameters<typeof refusalBeside>[0];
};

function Fields({ form, set, refusal }: FieldsProps) {
  const { about } = refusalBeside(refusal, FIELDS);
  return (
    <>
      <Choice
        legend="Whose knowledge is it?"
        options={knowerWords}
        value={form.who}
        onValue={(who) => set({ who })}
      />
      <Field
        label="Known since"
        name="knownOn"
        type="date"
        required
        value={form.knownOn}
        onValue={(knownOn) => set({ knownOn })}
        refusal={about('knownOn')}
      />
      <Field
        label="Told the organization on"
        name="toldOn"
        type="date"
        value={form.toldOn}
        onValue={(toldOn) => set({ toldOn })}
        hint="What counts for a contractor and for somebody outside."
        refusal={about('toldOn')}
      />
      <Choice
        legend="Is it the person who did it?"
        options={ACTORS}
        value={form.actor}
        onValue={(actor) => set({ actor })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={form.byDiligence}
          onChange={(event) => set({ byDiligence: event.currentTarget.checked })}
        />
        Not known, but reasonable diligence would have shown it
      </label>
      <TextArea
        label="What this rests on (optional)"
        name="basis"
        value={form.basis}
        onValue={(basis) => set({ basis })}
        refusal={about('basis')}
      />
    </>
  );
}
