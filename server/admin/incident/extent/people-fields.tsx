import { Field } from '../../parts/field.tsx';
import type { ExtentForm } from './form.ts';
import { StateRows } from './state-rows.tsx';

export type FieldsProps = {
  readonly form: ExtentForm;
  readonly set: (more: Partial<ExtentForm>) => void;
  /** The server's words about a field. */
  readonly about: (field: string) => string | undefined;
};

/** How many people, where they live, and whom a letter does not reach. */
export function PeopleFields({ form, set, about }: FieldsProps) {
  return (
    <>
      <Field
        label="People affected"
        name="total"
        type="number"
        value={form.total}
        onValue={(total) => set({ total })}
        hint="Or reasonably believed to be; empty while unknown."
        refusal={about('total')}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={form.isEstimate}
          onChange={(event) => set({ isEstimate: event.currentTarget.checked })}
        />
        The number is an estimate
      </label>
      <StateRows rows={form.byState} onRows={(byState) => set({ byState })} refusal={about('byState')} />
      <Field
        label="Bad addresses"
        name="badAddresses"
        type="number"
        value={form.badAddresses}
        onValue={(badAddresses) => set({ badAddresses })}
        hint="Missing, out of date, or mail came back."
        refusal={about('badAddresses')}
      />
    </>
  );
}
