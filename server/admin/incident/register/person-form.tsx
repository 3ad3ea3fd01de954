import type { AffectedPersonInput, OpenedPersonFragment } from '../../generated/graphql.ts';
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
  /** A letter is known not to reach them there, and how that is known. */
  readonly isBad: boolean;
  readonly qualityReason: string;
};

/** Somebody as their entry says it. */
export type KnownPerson = OpenedPersonFragment;

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
  isBad: false,
  qualityReason: '',
};

/** Somebody of the register as the form holds them. */
export function formOf(person: KnownPerson): PersonForm {
  const { address, representative } = person;
  const [line1 = '', line2 = ''] = address?.lines ?? [];
  return {
    name: person.name,
    line1,
    line2,
    city: address?.city ?? '',
    state: address?.state ?? person.residence ?? '',
    postalCode: address?.postalCode ?? '',
    country: address?.country ?? '',
    bornOn: person.bornOn ?? '',
    patientNumber: person.patientNumber ?? '',
    email: person.email ?? '',
    agreesToEmail: person.agreesToEmail,
    telephone: person.telephone ?? '',
    isDeceased: person.isDeceased,
    isMinor: person.isMinor,
    representative: representative?.name ?? '',
    isBad: address != null && person.addressQuality === 'BAD',
    qualityReason: address == null ? '' : (person.qualityReason ?? ''),
  };
}

/**
 * The person as they are sent. What the form does not show of an entry that is corrected stays as it was; whether an
 * address is good is forgotten with the address.
 * @param known the entry that is corrected; null for a new one
 */
export function personOf(form: PersonForm, known: KnownPerson | null = null): AffectedPersonInput {
  const { line1, line2, city, state, postalCode, country, representative, isBad, qualityReason, ...rest } =
    form;
  const lines = [line1, line2, ...(known?.address?.lines.slice(2) ?? [])];
  const isSameAddress = known !== null && samePlace(form, formOf(known));
  const quality = isBad ? 'BAD' : isSameAddress && known.addressQuality === 'GOOD' ? 'GOOD' : null;
  const livesElsewhere = isSameAddress && known.residence !== known.address?.state;
  return {
    ...rest,
    address: { lines, city, state, postalCode, country },
    ...(quality === null ? {} : { addressQuality: quality, qualityReason }),
    ...(livesElsewhere && known.residence != null ? { residence: known.residence } : {}),
    ...(representative.trim() === '' ? {} : { representative: standIn(representative, known) }),
  };
}

function samePlace(one: PersonForm, other: PersonForm): boolean {
  return (['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const).every(
    (part) => one[part].trim() === other[part].trim(),
  );
}

/** Another name is somebody else: their address is not that of who stood here before. */
function standIn(
  name: string,
  known: KnownPerson | null,
): NonNullable<AffectedPersonInput['representative']> {
  const before = known?.representative;
  if (before == null || before.name !== name.trim()) return { name };
  const { relation, address } = before;
  if (address == null) return { name, relation };
  const { lines, city, state, postalCode, country } = address;
  return {
    name,
    relation,
    address: { lines: [...lines], city, state: state ?? '', postalCode, country: country ?? '' },
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
