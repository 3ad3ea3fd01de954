import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useUniqueId } from '../parts/use-unique-id.ts';
import { asksWhenTold, type EnterForm } from './enter-form.ts';

export const ENTER_FIELDS = ['kind', 'occurredOn', 'knownOn', 'toldOn', 'name', 'reach', 'note'];

const BEHALVES = {
  STAFF: 'Staff',
  PATIENT: 'A patient',
  ASSOCIATE: 'A business associate',
  SOMEBODY_ELSE: 'Somebody else',
} as const;
const ACTORS = { no: 'No', yes: 'Yes', unknown: 'Not known' } as const;

type Props = {
  readonly form: EnterForm;
  readonly set: (more: Partial<EnterForm>) => void;
  readonly refusal: Parameters<typeof refusalBeside>[0];
};

/** Who told what, and since when they knew it. */
export function EnterFields({ form, set, refusal }: Props) {
  const { about } = refusalBeside(refusal, ENTER_FIELDS);
  return (
    <>
      <KindSelect form={form} set={set} />
      <Choice
        legend="Who told it?"
        options={BEHALVES}
        value={form.behalf}
        onValue={(behalf) => set({ behalf })}
      />
      <Field
        label="It happened on"
        name="occurredOn"
        type="date"
        value={form.occurredOn}
        hint="Leave it out while it is not known."
        onValue={(occurredOn) => set({ occurredOn })}
        refusal={about('occurredOn')}
      />
      <Field
        label="They have known it since"
        name="knownOn"
        type="date"
        required
        value={form.knownOn}
        hint="The date of discovery follows from it."
        onValue={(knownOn) => set({ knownOn })}
        refusal={about('knownOn')}
      />
      {asksWhenTold(form.behalf) ? (
        <Field
          label="They told the organization on"
          name="toldOn"
          type="date"
          required
          value={form.toldOn}
          onValue={(toldOn) => set({ toldOn })}
          refusal={about('toldOn')}
        />
      ) : null}
      <Choice
        legend="Did they do it themselves?"
        options={ACTORS}
        value={form.actor}
        onValue={(actor) => set({ actor })}
      />
      <Who form={form} set={set} refusal={refusal} />
      <TextArea
        label="What they said (optional)"
        name="note"
        value={form.note}
        onValue={(note) => set({ note })}
        hint="Encrypted; each view is recorded. Name no patient unless it is needed."
        refusal={about('note')}
      />
    </>
  );
}

function Who({ form, set, refusal }: Props) {
  const { about } = refusalBeside(refusal, ENTER_FIELDS);
  return (
    <>
      <Field
        label="Their name (optional)"
        name="name"
        value={form.name}
        onValue={(name) => set({ name })}
        refusal={about('name')}
      />
      <Field
        label="How to reach them (optional)"
        name="reach"
        value={form.reach}
        onValue={(reach) => set({ reach })}
        refusal={about('reach')}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={form.confidential}
          onChange={(event) => set({ confidential: event.currentTarget.checked })}
        />
        They ask for confidence: only the lead learns who they are
      </label>
      <p class="quiet small">
        Retaliation for good-faith reporting is prohibited. 45 CFR 164.530(g), 160.316.
      </p>
    </>
  );
}

function KindSelect({ form, set }: Pick<Props, 'form' | 'set'>) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>What happened?</label>
      <select
        id={id}
        name="kind"
        required
        value={form.kind}
        onChange={(event) => set({ kind: event.currentTarget.value })}
      >
        <option value="">Choose</option>
        {Object.entries(kinds).map(([kind, { title }]) => (
          <option key={kind} value={kind}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
