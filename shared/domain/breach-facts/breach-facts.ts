import type { ClockFacts, DataElement, Hold } from '../clocks/facts.ts';
import type { CalendarDate } from '../ids.ts';

/** What officers found out about the extent of an incident: what the clocks and the notices look at. */
export type BreachFacts = {
  /** People affected, or reasonably believed to be (164.404(a)(1)); null while unknown. */
  readonly total: number | null;
  readonly isEstimate: boolean;
  readonly byState: Readonly<Record<string, number>>;
  readonly badAddresses: number;
  readonly dataElements: readonly DataElement[] | null;
  readonly medium: ClockFacts['medium'];
  readonly holdsPart2Records: boolean | null;
  /** When the breach and its scope were confirmed, from which some states count. */
  readonly confirmedOn: CalendarDate | null;
  readonly associate: ClockFacts['associate'];
  /** Days the agreement gives a business associate to tell; null for the rule’s 60. */
  readonly agreementDays: number | null;
};

export type Duties = {
  readonly facts: BreachFacts;
  readonly holds: readonly Hold[];
  /** When a notice was given, by the clock it meets. */
  readonly given: Readonly<Record<string, CalendarDate>>;
  readonly confirmed: Readonly<Record<string, boolean>>;
};

export const NOTHING_KNOWN: Duties = {
  facts: {
    total: null,
    isEstimate: false,
    byState: {},
    badAddresses: 0,
    dataElements: null,
    medium: null,
    holdsPart2Records: null,
    confirmedOn: null,
    associate: null,
    agreementDays: null,
  },
  holds: [],
  given: {},
  confirmed: {},
};
