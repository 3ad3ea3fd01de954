/**
 * On what footing PHI was disclosed: whether 45 CFR 164.528 counts it, and why. Compared with the text of the rule on
 * 2026-11-22.
 */
export type Basis = {
  readonly label: string;
  /** By what the Privacy Rule permits it, or what it breaks. */
  readonly citation: string;
  /** The paragraph of 164.528 that leaves it out of an accounting; null where it is accounted for. */
  readonly leftOutBy: string | null;
  /** Under 164.502(a)(2)(ii) or 164.512: a series may be one entry, and a copy of the request stand for the purpose. */
  readonly isUnder512: boolean;
  /** Whose agency may ask that it be left out for a time (164.528(a)(2)). */
  readonly agency: 'health-oversight' | 'law-enforcement' | null;
};

function counts(label: string, citation: string, agency: Basis['agency'] = null): Basis {
  return { label, citation, leftOutBy: null, isUnder512: true, agency };
}

function leftOut(label: string, citation: string, leftOutBy: string): Basis {
  return { label, citation, leftOutBy, isUnder512: false, agency: null };
}

export const BASES = {
  impermissible: {
    label: 'Not permitted: sent, shown or lost in error',
    citation: '45 CFR 164.502(a)',
    leftOutBy: null,
    isUnder512: false,
    agency: null,
  },
  'required-by-law': counts('Required by law', '45 CFR 164.512(a)'),
  'public-health': counts('Public health', '45 CFR 164.512(b)'),
  'abuse-or-neglect': counts('Abuse, neglect or domestic violence', '45 CFR 164.512(c)'),
  'health-oversight': counts('Health oversight', '45 CFR 164.512(d)', 'health-oversight'),
  judicial: counts('Court order, subpoena or proceeding', '45 CFR 164.512(e)'),
  'law-enforcement': counts('Law enforcement', '45 CFR 164.512(f)', 'law-enforcement'),
  decedents: counts('Coroner, medical examiner or funeral director', '45 CFR 164.512(g)'),
  'organ-donation': counts('Organ, eye or tissue donation', '45 CFR 164.512(h)'),
  research: counts('Research without authorization', '45 CFR 164.512(i)'),
  'serious-threat': counts('Serious threat to health or safety', '45 CFR 164.512(j)'),
  'specialized-government': counts(
    'Military, State Department and other government functions',
    '45 CFR 164.512(k)(1), (3), (4), (6)',
  ),
  'workers-compensation': counts('Workers’ compensation', '45 CFR 164.512(l)'),
  'hhs-investigation': counts('The Secretary of HHS', '45 CFR 164.502(a)(2)(ii)'),
  'treatment-payment-operations': leftOut(
    'Treatment, payment or health care operations',
    '45 CFR 164.506',
    '45 CFR 164.528(a)(1)(i)',
  ),
  'to-the-individual': leftOut(
    'To the individual, about themselves',
    '45 CFR 164.502(a)(1)(i)',
    '45 CFR 164.528(a)(1)(ii)',
  ),
  incidental: leftOut(
    'Incident to a permitted use or disclosure',
    '45 CFR 164.502(a)(1)(iii)',
    '45 CFR 164.528(a)(1)(iii)',
  ),
  authorization: leftOut('By the individual’s authorization', '45 CFR 164.508', '45 CFR 164.528(a)(1)(iv)'),
  'directory-or-care': leftOut(
    'Facility directory, persons involved in care, notification',
    '45 CFR 164.510',
    '45 CFR 164.528(a)(1)(v)',
  ),
  'national-security': leftOut(
    'National security or intelligence',
    '45 CFR 164.512(k)(2)',
    '45 CFR 164.528(a)(1)(vi)',
  ),
  custody: leftOut(
    'Correctional institution or law-enforcement custody',
    '45 CFR 164.512(k)(5)',
    '45 CFR 164.528(a)(1)(vii)',
  ),
  'limited-data-set': leftOut(
    'Part of a limited data set',
    '45 CFR 164.514(e)',
    '45 CFR 164.528(a)(1)(viii)',
  ),
  'before-compliance': leftOut(
    'Before the compliance date of the Privacy Rule',
    '45 CFR 164.534',
    '45 CFR 164.528(a)(1)(ix)',
  ),
} as const satisfies Record<string, Basis>;
export type BasisId = keyof typeof BASES;
export const BASIS_IDS = Object.keys(BASES) as [BasisId, ...BasisId[]];

export function basisOf(id: BasisId): Basis {
  return BASES[id];
}
