/** Ten or more with insufficient or out-of-date contact information (164.404(d)(2)(ii)). */
const MANY = 10;

/** Counts people whose contact information is bad, not all who are affected; next of kin do not count. */
export function isMany(badAddresses: number): boolean {
  return badAddresses >= MANY;
}

/** What a substitute notice has to be, for so many bad addresses; null where none is owed. */
export function substituteMethod(badAddresses: number): string | null {
  if (badAddresses === 0) return null;
  return isMany(badAddresses)
    ? 'A conspicuous posting on the home page for 90 days, or a conspicuous notice in major print or broadcast media where the people likely live; and in it a toll-free number that stays active for at least 90 days.'
    : 'Another form of written notice, the telephone, or other means, reasonably calculated to reach each person.';
}
