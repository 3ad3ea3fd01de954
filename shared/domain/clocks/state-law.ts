import type { AfterHold, Audience, Confidence, Period } from './clock.ts';

/** What starts a state’s clock. The words of the statutes differ, and with them the date: each is a fact of its own. */
export const TRIGGERS = {
  discovery: 'discovery',
  detection: 'detection by the facility or its business associate',
  determination: 'determination that it was a breach',
  'determination-or-belief':
    'determination that it was a breach, or reason to believe it, which discovery gives',
  'determination-or-told': 'determination that it was a breach, or word from the contractor that found it',
  confirmation: 'confirmation of the breach and its scope',
  'individuals-told': 'notice to the people affected',
  'hhs-told': 'notice to HHS',
} as const;
export type Trigger = keyof typeof TRIGGERS;

/** Who has to give a notice, where it is not everybody whom the statute reaches. */
export const OWED_BY = {
  everybody: 'everybody whom the statute reaches',
  'public-bodies': 'public bodies',
  vendors: 'who keeps the information for its owner',
} as const;

export type Threshold = {
  readonly operator: 'more-than' | 'at-least';
  readonly residents: number;
  /** It is owed as well while their number cannot be determined. */
  readonly orUnknown?: true;
};

export type StateNotice = {
  /** Names it within the state, in kebab-case: `individuals`, `attorney-general`. */
  readonly part: string;
  readonly audience: Extract<
    Audience,
    'individuals' | 'regulator' | 'consumer-reporting-agencies' | 'covered-entity'
  >;
  readonly to: string;
  readonly owedBy: keyof typeof OWED_BY;
  readonly from: Trigger;
  /** Null where the statute gives no number: without unreasonable delay. */
  readonly within: Period | null;
  /** Where it is tied to the notice to individuals as well: before it, or not later. Whichever comes first counts. */
  readonly beside: 'before-individuals' | 'with-individuals' | null;
  /** Residents affected from which it is owed; null for any number. */
  readonly threshold: Threshold | null;
  readonly afterHold: AfterHold;
  /** How sure each part of this row is. */
  readonly confidence: {
    readonly within: Confidence;
    readonly threshold: Confidence;
  };
  /** What of this row nobody has verified, in words. */
  readonly unverified: readonly string[];
};

/** How following HIPAA changes what the state asks. */
export type CarveOut = {
  readonly effect: 'none' | 'exempt' | 'deemed-compliant';
  /** The parts it lifts. What it does not name is still owed. */
  readonly lifts: readonly string[];
  /** The parts its words may lift as well. They are still shown, until an officer says so. */
  readonly mayLift: readonly string[];
  /** It holds only where nothing but health information was breached. */
  readonly onlyHealthData: boolean;
  readonly words: string;
  readonly confidence: Confidence;
  readonly unverified: readonly string[];
};

/** What a state asks of the letter itself. From secondary sources: shown to the officer as such. */
export type StateLetter = {
  /** What the officer must know of the content, a sentence each. */
  readonly asks: readonly string[];
  /** A paragraph that is added to letters to its residents; null where nothing has to be. */
  readonly adds: string | null;
  readonly confidence: Confidence;
};

/** One state’s breach statute, as rows. Data with its source, never advice: counsel signs off before it drives a date. */
export type StateLaw = {
  readonly title: string;
  /** The postal code, lower case, of the residents it protects. */
  readonly residentsOf: string;
  readonly citation: string;
  /** It reaches only licensed facilities of the state, whoever the patients are. */
  readonly onlyFacilities: boolean;
  /** Whether the personal information it lists includes medical information. */
  readonly listsMedical: 'yes' | 'no' | 'unknown';
  /** How sure that is. Only a sure `no` leaves health information outside. */
  readonly confidenceInList: Confidence;
  /** Any form where the source says that paper counts; else computerized data, as statutes of this sort mostly do. */
  readonly reaches: 'computerized' | 'any-form';
  readonly notices: readonly StateNotice[];
  readonly carveOut: CarveOut;
  /** What a letter to its residents has to say beside 164.404(c), as far as anything is known. */
  readonly letter?: StateLetter;
  /** What an officer has to know beside the dates, a sentence each. */
  readonly notes: readonly string[];
  readonly source: string;
  readonly dateChecked: string;
};
