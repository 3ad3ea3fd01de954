import { AddressFields, type PersonForm } from '../incident/register/person-form.tsx';
import { Field } from '../parts/field.tsx';

type Props = {
  readonly form: PersonForm;
  readonly set: (more: Partial<PersonForm>) => void;
  readonly about: (field: string) => string | undefined;
};

export const WHO_FIELDS = [
  'name',
  'lines',
  'city',
  'state',
  'postalCode',
  'bornOn',
  'patientNumber',
  'person',
];

/** Who a patient is, by what registers are searched. Kept nowhere until it is sent. */
export function WhoFields({ form, set, about }: Props) {
  return (
    <fieldset class="who-fields">
      <legend>The patient</legend>
      <Field
        label="Name"
        name="name"
        required
        value={form.name}
        onValue={(name) => set({ name })}
        refusal={about('name')}
      />
      <Field
        label="Date of birth"
        name="bornOn"
        value={form.bornOn}
        onValue={(bornOn) => set({ bornOn })}
        hint="Such as 03/07/1984. Registers are searched by it, or by the number."
        refusal={about('bornOn') ?? about('person')}
      />
      <Field
        label="Patient number"
        name="patientNumber"
        value={form.patientNumber}
        onValue={(patientNumber) => set({ patientNumber })}
        refusal={about('patientNumber')}
      />
      <details>
        <summary>Address and representative</summary>
        <AddressFields form={form} set={set} about={about} />
        <Field
          label="Personal representative, parent or guardian"
          name="representative"
          value={form.representative}
          onValue={(representative) => set({ representative })}
          hint="Who asks in the patient’s place. May stay empty."
        />
      </details>
    </fieldset>
  );
}
