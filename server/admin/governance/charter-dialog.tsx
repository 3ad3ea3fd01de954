import { useState } from 'preact/hooks';
import type { CharterChoice } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { PersonField } from '../parts/person-field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { type Appointment, type Governing, WRITE_CHARTER } from './documents.ts';
import { FormDialog } from './form-dialog.tsx';

export const choiceWords: { readonly [choice in CharterChoice]: string } = {
  BEFORE: 'Somebody else looks before it takes effect',
  AFTER: 'Peers look at a sample afterwards',
};

type Props = {
  readonly appointment: Appointment;
  readonly known: Governing;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** The charter of one designation: authority, reporting line, choice, and coverage of an absence. */
export function CharterDialog({ appointment, known, onDone, onClose }: Props) {
  const [form, setForm] = useState({
    alternate: appointment.alternate?.personId ?? '',
    contact: appointment.publicContact ?? '',
    writtenOn: appointment.writtenOn ?? '',
    authority: appointment.authority ?? '',
    reportingLine: appointment.reportingLine ?? '',
    absentFrom: appointment.absentFrom ?? '',
    absentUntil: appointment.absentUntil ?? '',
    isExternal: appointment.isExternal,
    choice: appointment.choice,
  });
  const change = useChange(WRITE_CHARTER);
  const set = (more: Partial<typeof form>) => setForm({ ...form, ...more });
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  async function send(): Promise<boolean> {
    const { isExternal, choice } = form;
    const done = await change.send({
      ...{ id: appointment.id, isExternal, choice },
      ...{ alternate: orNull(form.alternate), publicContact: orNull(form.contact) },
      ...{ writtenOn: orNull(form.writtenOn), authority: orNull(form.authority) },
      reportingLine: orNull(form.reportingLine),
      ...{ absentFrom: orNull(form.absentFrom), absentUntil: orNull(form.absentUntil) },
    });
    if (done !== null) onDone();
    return done !== null;
  }
  return (
    <FormDialog
      title={`Charter of ${appointment.holder.name}, ${appointment.title}`}
      action="Save the charter"
      busy={change.busy}
      refusal={change.refusal}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label="Authority"
        name="authority"
        value={form.authority}
        onValue={(authority) => set({ authority })}
        hint="What the holder may decide, in the words of the appointment."
      />
      <Field
        label="Answers to"
        name="reportingLine"
        value={form.reportingLine}
        onValue={(reportingLine) => set({ reportingLine })}
      />
      <PersonField
        label="Who stands in"
        name="alternate"
        people={known.people.filter(({ personId }) => personId !== appointment.holder.personId)}
        value={form.alternate}
        onValue={(alternate) => set({ alternate })}
        none="Nobody"
      />
      <Field
        label="Absent from"
        name="absentFrom"
        type="date"
        value={form.absentFrom}
        onValue={(absentFrom) => set({ absentFrom })}
        hint="Only from this day to the next does the stand-in act under this charter."
      />
      <Field
        label="Absent until"
        name="absentUntil"
        type="date"
        value={form.absentUntil}
        onValue={(absentUntil) => set({ absentUntil })}
      />
      <Field
        label="Public contact"
        name="publicContact"
        value={form.contact}
        onValue={(contact) => set({ contact })}
      />
      <Field
        label="Put in writing on"
        name="writtenOn"
        type="date"
        value={form.writtenOn}
        onValue={(writtenOn) => set({ writtenOn })}
      />
      <Choice
        legend="Where one person decides alone, and no notice follows"
        options={choiceWords}
        value={form.choice}
        onValue={(choice) => set({ choice })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={form.isExternal}
          onChange={(event) => set({ isExternal: event.currentTarget.checked })}
        />
        <span>Comes from outside the organization</span>
      </label>
    </FormDialog>
  );
}
