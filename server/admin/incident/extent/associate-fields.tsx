import { Field } from '../../parts/field.tsx';
import type { FieldsProps } from './people-fields.tsx';

/** When the scope was confirmed, and what a business associate found and told. */
export function AssociateFields({ form, set, about }: FieldsProps) {
  return (
    <>
      <Field
        label="The breach and its scope were confirmed on"
        name="confirmedOn"
        type="date"
        value={form.confirmedOn}
        onValue={(confirmedOn) => set({ confirmedOn })}
        hint="Some states count from this day."
        refusal={about('confirmedOn')}
      />
      <Field
        label="A business associate found it on"
        name="associateFoundOn"
        type="date"
        value={form.associateFoundOn}
        onValue={(associateFoundOn) => set({ associateFoundOn })}
        hint="Empty where none is involved."
        refusal={about('associateFoundOn')}
      />
      <Field
        label="It told us on"
        name="associateToldOn"
        type="date"
        value={form.associateToldOn}
        onValue={(associateToldOn) => set({ associateToldOn })}
        refusal={about('associateToldOn')}
      />
      <Field
        label="Days its agreement gives"
        name="agreementDays"
        type="number"
        value={form.agreementDays}
        onValue={(agreementDays) => set({ agreementDays })}
        hint="Empty for the rule’s 60."
        refusal={about('agreementDays')}
      />
    </>
  );
}
