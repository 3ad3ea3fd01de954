import type { AffectedPersonInput } from '../../generated/graphql.ts';
import { Field } from '../../parts/field.tsx';

/** A person as the form holds them: as typed, empty while unknown. */
export type PersonForm = {
  readonly name: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly bornOn: string;
  readonly patientNumber: string;
  readonly email: string;
  readonly agreesToEmail: boolean;
  readonly telephone: string;
  readonly isDeceased: boolean;
  readonly isMinor: boolean;
  readonly representative: string;
};

export const EMPTY: PersonForm = {
  name: '',
  line1: '',
  line2: '',
  city: '',
  state: '',
  postalCode: '',
  country: '',
  bornOn: '',
  patientNumber: '',
  email: '',
  agreesToEmail: false,
  telephone: '',
  isDeceased: false,
  isMinor: false,
  representative: '',
};

export function personOf(form: PersonForm): AffectedPersonInput {
  const { line1, line2, city, state, postalCode, country, representative, ...rest } = form;
  return {
    ...rest,
    address: { lines: [line1, line2], city, state, postalCode, country },
    ...(representative.trim() === '' ? {} : { representative: { name: representative } }),
  };
}

type Props = {
  readonly form: PersonForm;
  readonly set: (more: Partial<PersonForm>) => void;
  readonly about: (field: string) => string | undefined;
};

/** The whole address, or the state alone where no more is known. */
export function AddressFields({ form, set, about }: Props) {
  return (
    <>
      <Field
        label="Street or box"
        name="line1"
        value={form.line1}
        onValue={(line1) => set({ line1 })}
        hint="The whole address, or the state alone where no more is known."
        refusal={about('lines')}
      />
      <Field label="Second line" name="line2" value={form.line2} onValue={(line2) => set({ line2 })} />
      <Field
        label="City"
        name="city"
        value={form.city}
        onValue={(city) => set({ city })}
        refusal={about('city')}
      />
      <Field
        label="State"
        name="state"
        value={form.state}
        onValue={(state) => set({ state })}
        refusal={about('state')}
      />
      <Field
        label="ZIP code"
        name="postalCode"
        value={form.postalCode}
        onValue={(postalCode) => set({ postalCode })}
        refusal={about('postalCode')}
      />
      <Field
        label="Country"
        name="country"
        value={form.country}
        onValue={(country) => set({ country })}
        hint="Empty for the United States."
      />
    </>
  );
}
