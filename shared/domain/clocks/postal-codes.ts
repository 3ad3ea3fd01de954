/**
 * States and jurisdictions in which the people affected can live (45 CFR 160.103 \u201cState\u201d), by the postal code of the
 * United States Postal Service. Armed-forces addresses are no jurisdiction: ask where the person is resident.
 */
const CODES =
  'al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy as gu mp pr vi';
const KNOWN: ReadonlySet<string> = new Set(CODES.split(' '));

/** @param code two letters, lower case */
export function isPostalCode(code: string): boolean {
  return KNOWN.has(code);
}
