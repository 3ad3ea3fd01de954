import type { Letterhead } from '../letterhead/letterhead.ts';
import { placeholdersIn } from '../notices/letter.ts';
import { DENIAL_GROUNDS, type DenialGround, type Right } from './rights.ts';

/** What a letter about a request must say, by whom it is for, with the paragraph that asks for it. */
const ELEMENTS = {
  'patient-extension': {
    reason: 'the reasons for the delay',
    until: 'the date by which the request will be acted on',
  },
  'patient-access-denial': {
    basis: 'the basis for the denial, 164.524(d)(2)(i)',
    review: 'the rights of review and how to use them, (d)(2)(ii)',
    contact: 'how to complain to the organization, with name or title and telephone, (d)(2)(iii)',
    secretary: 'how to complain to the Secretary, (d)(2)(iii)',
  },
  'patient-amendment-denial': {
    basis: 'the basis for the denial, 164.526(d)(1)(i)',
    contact: 'how to file a statement of disagreement and to complain, (d)(1)(ii) and (iv)',
    secretary: 'how to complain to the Secretary, (d)(1)(iv)',
  },
} as const;
type Audience = keyof typeof ELEMENTS;

const FIELDS = [
  'today',
  'addressee',
  'name',
  'organization',
  'received',
  'what',
  'first',
  'citation',
] as const;
const MORE = ['reason', 'until', 'basis', 'review', 'contact', 'secretary'] as const;

export function isRequestLetter(audience: string): audience is Audience {
  return Object.hasOwn(ELEMENTS, audience);
}

/** What keeps a template from being used for a request: elements that it lacks and placeholders that nothing fills. */
export function unfitRequestLetter(audience: Audience, text: string): readonly string[] {
  const used = new Set(placeholdersIn(text));
  const known = new Set<string>([...FIELDS, ...MORE]);
  return [
    ...Object.entries(ELEMENTS[audience]).flatMap(([field, what]) =>
      used.has(field) ? [] : [`The template has no {{${field}}}: ${what}`],
    ),
    ...[...used].filter((name) => !known.has(name)).map((name) => `The template has an unknown {{${name}}}`),
  ];
}

/** The template of the letter that extends or denies a request; an accounting is never denied. */
export function requestLetterOf(right: Right, step: 'extension' | 'denial'): string | null {
  if (step === 'extension') return 'patient-extension-english';
  return right === 'accounting' ? null : `patient-${right}-denial-english`;
}

/** Which letter told the person, as the history keeps it. */
export type SentLetter = {
  readonly template: string;
  readonly version: number;
  /** What stood at the head of it, and whom it named to ask, then; absent where no letter could be made. */
  readonly letterhead?: Letterhead;
  readonly official?: string;
  /** sha256 of the letter, in hex. */
  readonly documentHash?: string;
};

/** 160.306, and 164.530(g) against retaliation. */
export const SECRETARY =
  'You may also complain to the Secretary of the U.S. Department of Health and Human Services, Office for Civil Rights, in writing, on paper or electronically, at www.hhs.gov/ocr/complaints, within 180 days of when you knew or should have known of what you complain about (45 CFR 160.306). We may not retaliate against you for it.';

/** The ground of a denial with its rule, as the person reads it. */
export function basisWords(ground: DenialGround): string {
  const { label, citation } = DENIAL_GROUNDS[ground];
  return `${label.replace(/ \(may be reviewed\)$/, '')} (${citation}).`;
}

/** What a person may do against a denial of access: only the grounds of (a)(3) are reviewed (164.524(a)(4)). */
export function reviewWords(ground: DenialGround, contact: string): string {
  return isReviewable(ground)
    ? `You may have this denial reviewed by a licensed health care professional whom we designate and who did not take part in it (45 CFR 164.524(a)(4)). To ask for that, write to or call: ${contact} We will refer your request promptly, tell you in writing what the reviewer decides, and act by it.`
    : 'For this ground the rule gives no right to have the denial reviewed (45 CFR 164.524(a)(2)).';
}

export function isReviewable(ground: DenialGround): boolean {
  return DENIAL_GROUNDS[ground].citation.startsWith('45 CFR 164.524(a)(3)');
}
