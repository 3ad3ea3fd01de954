/** How people ask about a breach: of the organization, so in the clear. Empty texts are null. */
export type Contact = {
  readonly tollFree: string | null;
  readonly email: string | null;
  readonly web: string | null;
  readonly postal: string | null;
};

export const CONTACT_WAYS = {
  tollFree: 'Toll-free telephone',
  email: 'E-mail',
  web: 'Web site',
  postal: 'Post',
} as const satisfies Record<keyof Contact, string>;

/** 164.404(c)(1)(E): at least one of the four. */
export function hasAWay(contact: Contact): boolean {
  return Object.values(contact).some((way) => way !== null);
}

/** The ways as lines, those that there are. */
export function contactLines(contact: Contact): readonly string[] {
  const ways = Object.keys(CONTACT_WAYS) as (keyof Contact)[];
  return ways.flatMap((way) => (contact[way] === null ? [] : [`${CONTACT_WAYS[way]}: ${contact[way]}`]));
}
