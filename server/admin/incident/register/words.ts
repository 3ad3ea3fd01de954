import type { AddressQuality, RecipientKind } from '../../generated/graphql.ts';

const qualityWords: { readonly [quality in AddressQuality]: string } = {
  GOOD: 'address good',
  BAD: 'address bad',
  UNKNOWN: 'address not checked',
};

export const recipientWords: { readonly [kind in RecipientKind]: string } = {
  EMAIL: 'E-mail',
  FAX: 'Fax',
  LETTER: 'Letter',
  IN_PERSON: 'In person',
  OTHER: 'Another way',
};

type Marks = {
  readonly residence?: string | null;
  readonly livesAbroad: boolean;
  readonly addressQuality: AddressQuality;
  readonly agreesToEmail: boolean;
  readonly isDeceased: boolean;
  readonly isMinor: boolean;
  readonly isOpen: boolean;
};

/** What an entry says without a name. */
export function marksOf(entry: Marks): string {
  const said = [
    entry.residence ?? (entry.livesAbroad ? 'abroad' : 'state unknown'),
    qualityWords[entry.addressQuality],
    entry.agreesToEmail ? 'agrees to e-mail' : null,
    entry.isDeceased ? 'deceased' : null,
    entry.isMinor ? 'minor' : null,
    entry.isOpen ? null : 'identifiers purged',
  ];
  return said.filter((each) => each !== null).join(', ');
}

type Address = {
  readonly lines: readonly string[];
  readonly city: string;
  readonly state?: string | null;
  readonly postalCode: string;
  readonly country?: string | null;
};

export function addressLine({ lines, city, state, postalCode, country }: Address): string {
  const place = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [...lines, place, country].filter(Boolean).join(', ');
}
