/** What a patient may ask for that has a clock of its own, as the rule says it. */
export const RIGHTS = {
  access: {
    days: 30,
    citation: '45 CFR 164.524(b)(2)',
    what: 'access',
    title: 'Access to records',
  },
  amendment: {
    days: 60,
    citation: '45 CFR 164.526(b)(2)',
    what: 'an amendment',
    title: 'Amendment of records',
  },
  accounting: {
    days: 60,
    citation: '45 CFR 164.528(c)(1)',
    what: 'an accounting of disclosures',
    title: 'Accounting of disclosures',
  },
} as const;
export type Right = keyof typeof RIGHTS;
export const RIGHT_IDS = Object.keys(RIGHTS) as [Right, ...Right[]];

/** One extension, by no more than this, for each of them. */
export const EXTENSION_DAYS = 30;

/** When the three paragraphs were compared with their text, and how sure it is. */
export const RIGHTS_CHECKED = { dateChecked: '2026-11-22', confidence: 'high' } as const;

type Ground = { readonly right: Right; readonly label: string; readonly citation: string };

/** On what grounds a request may be denied. There is none for an accounting: what is suspended is left out of it. */
export const DENIAL_GROUNDS = {
  'psychotherapy-notes': {
    right: 'access',
    label: 'Psychotherapy notes',
    citation: '45 CFR 164.524(a)(1)(i), (a)(2)(i)',
  },
  'legal-proceeding': {
    right: 'access',
    label: 'Compiled for a legal proceeding',
    citation: '45 CFR 164.524(a)(1)(ii), (a)(2)(i)',
  },
  inmate: {
    right: 'access',
    label: 'An inmate’s copy would endanger somebody or the institution',
    citation: '45 CFR 164.524(a)(2)(ii)',
  },
  'research-in-progress': {
    right: 'access',
    label: 'Research in progress, as the person agreed',
    citation: '45 CFR 164.524(a)(2)(iii)',
  },
  'privacy-act': {
    right: 'access',
    label: 'The Privacy Act permits the denial',
    citation: '45 CFR 164.524(a)(2)(iv)',
  },
  'confidential-source': {
    right: 'access',
    label: 'It would reveal somebody who told in confidence',
    citation: '45 CFR 164.524(a)(2)(v)',
  },
  'endangers-life': {
    right: 'access',
    label: 'Likely to endanger life or physical safety (may be reviewed)',
    citation: '45 CFR 164.524(a)(3)(i)',
  },
  'harms-another': {
    right: 'access',
    label: 'Likely to harm another person it speaks of (may be reviewed)',
    citation: '45 CFR 164.524(a)(3)(ii)',
  },
  'harm-by-representative': {
    right: 'access',
    label: 'A representative’s access is likely to cause harm (may be reviewed)',
    citation: '45 CFR 164.524(a)(3)(iii)',
  },
  'not-in-set': {
    right: 'access',
    label: 'Not part of the designated record set',
    citation: '45 CFR 164.524(a)(1)',
  },
  'not-created-here': {
    right: 'amendment',
    label: 'Not created here, and its source can still amend it',
    citation: '45 CFR 164.526(a)(2)(i)',
  },
  'not-in-the-set': {
    right: 'amendment',
    label: 'Not part of the designated record set',
    citation: '45 CFR 164.526(a)(2)(ii)',
  },
  'not-open-to-access': {
    right: 'amendment',
    label: 'Not open to the person’s access',
    citation: '45 CFR 164.526(a)(2)(iii)',
  },
  'accurate-and-complete': {
    right: 'amendment',
    label: 'Accurate and complete',
    citation: '45 CFR 164.526(a)(2)(iv)',
  },
} as const satisfies Record<string, Ground>;
export type DenialGround = keyof typeof DENIAL_GROUNDS;
export const DENIAL_GROUND_IDS = Object.keys(DENIAL_GROUNDS) as [DenialGround, ...DenialGround[]];

/** How an answer left. */
export const ANSWER_WAYS = {
  mail: 'First-class mail',
  'in-person': 'Handed over in person',
  email: 'E-mail, as the person agreed',
  portal: 'Patient portal',
  other: 'Another way',
} as const;
export type AnswerWay = keyof typeof ANSWER_WAYS;
export const ANSWER_WAY_IDS = Object.keys(ANSWER_WAYS) as [AnswerWay, ...AnswerWay[]];
