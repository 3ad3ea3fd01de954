import type { Period } from '../domain/clocks/clock.ts';
import type { CarveOut, StateLaw, StateNotice, Threshold } from '../domain/clocks/state-law.ts';

type Usual = 'onlyFacilities' | 'reaches' | 'confidenceInList' | 'notes';

/** One state’s breach statute. The file’s name is the postal code, or with what tells two statutes of a state apart. */
export function defineState(law: Omit<StateLaw, Usual> & Partial<Pick<StateLaw, Usual>>): StateLaw {
  return { onlyFacilities: false, reaches: 'computerized', confidenceInList: 'high', notes: [], ...law };
}

type Given = Pick<StateNotice, 'to'> & Partial<StateNotice>;

/** Notice to the residents themselves; without a number of days unless one is given. */
export function toIndividuals(given: Partial<StateNotice> = {}): StateNotice {
  return row({ part: 'individuals', audience: 'individuals', to: 'Residents affected', ...given });
}

export function toRegulator(part: string, given: Given): StateNotice {
  return row({ part, audience: 'regulator', ...given });
}

export function toAttorneyGeneral(given: Partial<StateNotice> = {}): StateNotice {
  return toRegulator('attorney-general', { to: 'Attorney General', ...given });
}

/** Notice to the consumer reporting agencies, which most statutes ask for from a number of residents on. */
export function toAgencies(threshold: Threshold | null, given: Partial<StateNotice> = {}): StateNotice {
  return row({
    part: 'consumer-reporting-agencies',
    audience: 'consumer-reporting-agencies',
    to: 'Consumer reporting agencies',
    threshold,
    ...given,
  });
}

/** What a business associate or other vendor owes the owner of the information. */
export function byVendor(within: Period): StateNotice {
  const to = 'The owner of the information';
  return row({ part: 'vendor', audience: 'covered-entity', owedBy: 'vendors', to, within });
}

function row(given: Given & Pick<StateNotice, 'part' | 'audience'>): StateNotice {
  return {
    owedBy: 'everybody',
    from: 'discovery',
    within: null,
    beside: null,
    threshold: null,
    afterHold: { kind: 'until-it-ends' },
    confidence: { within: 'high', threshold: 'high' },
    unverified: [],
    ...given,
  };
}

export function calendarDays(days: number): Period {
  return { days, unit: 'calendar' };
}

export function businessDays(days: number): Period {
  return { days, unit: 'business' };
}

export function moreThan(residents: number): Threshold {
  return { operator: 'more-than', residents };
}

export function atLeast(residents: number): Threshold {
  return { operator: 'at-least', residents };
}

/** For rows known from charts and summaries, whose statute nobody has read. */
export const SECONDARY = { confidence: { within: 'medium', threshold: 'medium' } } as const;

const NONE = {
  effect: 'none',
  lifts: [],
  mayLift: [],
  onlyHealthData: false,
  confidence: 'high',
  unverified: [],
} as const;

export const NO_CARVE_OUT = { ...NONE, words: 'None for entities under HIPAA.' } as const;

type Relief = Partial<CarveOut> & Pick<CarveOut, 'words'>;

/** The statute leaves entities under HIPAA out; the notices it lifts are named. */
export function exempt(given: Relief & Pick<CarveOut, 'lifts'>): CarveOut {
  return { ...NONE, effect: 'exempt', ...given };
}

/** Following HIPAA counts as following the statute, for the notice to individuals unless more is named. */
export function deemed(given: Relief): CarveOut {
  return { ...NONE, effect: 'deemed-compliant', lifts: ['individuals'], ...given };
}

/** Statutes without a word on HIPAA that defer to an entity’s federal regulator. */
export const FEDERAL_REGULATOR = {
  confidence: 'medium',
  unverified: ['That HHS is the federal regulator meant: the statute does not name HIPAA.'],
} as const;

export const BY_WHEN = 'By when: it is taken to be not later than the residents are told.';
export const CHART =
  'state-law chart credited to Foley & Lardner, checked 2025-09-01 (AlexNetCC/USDataBreachApp, raw-laws, commit cd3db3f)';
