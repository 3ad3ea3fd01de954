import type { SealedText } from '../incident/sealed.ts';

/** The four factors a risk assessment considers at the least (45 CFR 164.402(2)(i)-(iv)). HHS sets no score and no weights. */
export const FACTORS = {
  'nature-and-extent': {
    title: 'Nature and extent of the PHI',
    ask: 'Which identifiers did it hold, and how easily could a person be identified again?',
    citation: '45 CFR 164.402(2)(i)',
  },
  recipient: {
    title: 'The unauthorized person',
    ask: 'Who used it, or to whom was it disclosed? Do they owe confidentiality themselves?',
    citation: '45 CFR 164.402(2)(ii)',
  },
  'acquired-or-viewed': {
    title: 'Actually acquired or viewed',
    ask: 'Was it actually opened, read or taken, or was there only the opportunity?',
    citation: '45 CFR 164.402(2)(iii)',
  },
  mitigation: {
    title: 'Extent of mitigation',
    ask: 'What was done to reduce the risk, and how sure is it?',
    citation: '45 CFR 164.402(2)(iv)',
  },
} as const;

export type FactorId = keyof typeof FACTORS;
export const FACTOR_IDS = Object.keys(FACTORS) as readonly FactorId[];

export const RATINGS = ['low', 'medium', 'high'] as const;
export type Rating = (typeof RATINGS)[number];

/** An officer's judgement of one factor. Nothing is computed from the rating. */
export type FactorJudgement = {
  readonly rating: Rating;
  readonly rationale: SealedText;
  /** What shows it: a message, a log, a statement. Null until it is there; low probability cannot be signed without. */
  readonly evidence: SealedText | null;
  /** The officer took over what the report and the containment showed. */
  readonly prefilled: boolean;
};
