import type { StateLaw, StateNotice } from '../domain/clocks/state-law.ts';

/** One state's breach statute. The file's name is the postal code, or with what tells two statutes of a state apart. */
export function defineState(law: StateLaw): StateLaw {
  return law;
}

type Given = Pick<StateNotice, 'to'> & Partial<StateNotice>;

/** Notice to the residents themselves; without a number of days unless one is given. */
export function toIndividuals(given: Partial<StateNotice> = {}): StateNotice {
  return row({ part: 'individuals', audience: 'individuals', to: 'Residents affected', ...given });
}

export function toRegulator(part: string, given: Given): StateNotice {
  return row({ part, audience: 'regulator', ...given });
}

/** Notice to the consumer reporting agencies, which most statutes ask for from a number of residents on. */
export function toAgencies(residents: number, given: Partial<StateNotice> = {}): StateNotice {
  return row({
    part: 'consumer-reporting-agencies',
    audience: 'consumer-reporting-agencies',
    to: 'Consumer reporting agencies',
    threshold: { operator: 'more-than', residents },
    beside: 'with-individuals',
    ...given,
  });
}

function row(given: Given & Pick<StateNotice, 'part' | 'audience'>): StateNotice {
  return {
    from: 'discovery',
    within: null,
    beside: null,
    threshold: null,
    confidence: { within: 'high', threshold: 'high' },
    unverified: [],
    ...given,
  };
}

export const NO_CARVE_OUT = {
  effect: 'none',
  lifts: [],
  onlyHealthData: false,
  words: 'None for entities under HIPAA.',
  confidence: 'high',
  unverified: [],
} as const;
