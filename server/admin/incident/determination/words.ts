import type {
  BreachException,
  Charter,
  Conclusion,
  DeterminationAnswer,
  Rating,
} from '../../generated/graphql.ts';

export const answerWords: { readonly [answer in DeterminationAnswer]: string } = {
  YES: 'Yes',
  NO: 'No',
  UNDETERMINED: 'Undetermined',
};

export const ratingWords: { readonly [rating in Rating]: string } = {
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
};

export const charterWords: { readonly [charter in Charter]: string } = {
  PRIVACY: 'the privacy charter',
  SECURITY: 'the security charter',
  GOVERNING_BODY: 'the governing body’s authority',
  EXTERNAL_REVIEWER: 'a limited review from outside',
};

const conclusions: { readonly [conclusion in Conclusion]: string } = {
  NOT_PHI: 'Not protected health information',
  PERMITTED: 'Permitted',
  SECURED: 'Secured',
  EXCEPTION: 'An exception fits',
  LOW_PROBABILITY: 'Low probability of compromise',
  BREACH: 'A breach',
};

const exceptions: { readonly [exception in BreachException]: string } = {
  EXCEPTION_I: 'First exception: unintentional, by the workforce',
  EXCEPTION_II: 'Second exception: inadvertent, among the authorized',
  EXCEPTION_III: 'Third exception: it could not be retained',
};

type Concluded = {
  readonly conclusion: Conclusion;
  readonly exception: BreachException | null;
};

/** What a conclusion is called; an exception by which it is. */
export function conclusionTitle({ conclusion, exception }: Concluded): string {
  return exception === null ? conclusions[conclusion] : exceptions[exception];
}
