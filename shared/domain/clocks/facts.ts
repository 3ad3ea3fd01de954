import type { DiscoveryDates } from '../discovery/dates.ts';
import type { CalendarDate } from '../ids.ts';

/** What kinds of data it held, as far as it decides which statutes reach it. */
export const DATA_ELEMENTS = {
  health: 'health, care or payment information',
  'insurance-id': 'a health insurance or medical record number',
  ssn: 'a Social Security number',
  'government-id': 'a driver\u2019s license, passport or other government number',
  'financial-account': 'a financial account or card number',
  biometric: 'biometric or genetic data',
  credentials: 'a user name with a password',
} as const;
export type DataElement = keyof typeof DATA_ELEMENTS;

/** A law-enforcement statement that notice would impede an investigation (45 CFR 164.412). */
export type Hold = {
  readonly form: 'written' | 'oral';
  readonly statedOn: CalendarDate;
  /** The time a written statement specifies; null where it gives none: it then counts as oral. */
  readonly until: CalendarDate | null;
};

/** A patient\u2019s request that has a clock of its own. */
export type PatientRequest = {
  readonly id: string;
  readonly right: 'access' | 'amendment' | 'accounting';
  readonly receivedOn: CalendarDate;
  /** When the person was told in writing of an extension, why, and until when; null without one. */
  readonly extensionToldOn: CalendarDate | null;
  /** The day promised then; absent or null for the longest the rule allows. */
  readonly extendedUntil?: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
};

/** Everything the clocks look at, as of one day. Dates are calendar dates in the organization\u2019s time zone. */
export type ClockFacts = {
  readonly today: CalendarDate;
  readonly organization: {
    readonly entity: 'covered-entity' | 'business-associate';
    /** Holds records under 42 CFR Part 2. */
    readonly isPart2: boolean;
    /** A California clinic, health facility, home health agency or hospice licensed under 1204, 1250, 1725 or 1745. */
    readonly isCaliforniaFacility: boolean;
  };
  readonly discovery: DiscoveryDates;
  /** What counts today: `presumed-breach`, or the conclusion in effect. */
  readonly standing: string;
  readonly isTreatedAsBreach: boolean;
  /** The day the conclusion \u201cbreach\u201d took effect, from which some states count; null before. */
  readonly determinedOn: CalendarDate | null;
  /** The day an officer says that the breach was confirmed and its scope known; null before. */
  readonly confirmedOn: CalendarDate | null;
  readonly affected: {
    /** People affected in all; null while unknown. */
    readonly total: number | null;
    readonly isEstimate: boolean;
    /** By the state they live in, by postal code in lower case (`oh`). */
    readonly byState: Readonly<Record<string, number>>;
    /** People whose address is missing, or from whom mail came back. */
    readonly badAddresses: number;
  };
  /** Null while nobody said. */
  readonly dataElements: readonly DataElement[] | null;
  readonly medium: 'computerized' | 'paper' | 'spoken' | null;
  /** Records of a Part 2 program are among what was breached; null while unknown. */
  readonly holdsPart2Records: boolean | null;
  readonly holds: readonly Hold[];
  /** Notices that were given, by the clock they meet. */
  readonly given: Readonly<Record<string, CalendarDate>>;
  /** Days in which the agreement obliges this business associate, or its contractor, to tell; null for the rule\u2019s 60. */
  readonly agreementDays: number | null;
  /** A contractor or agent that found it, and when it told: the clock it owed the organization. */
  readonly associate: { readonly foundOn: CalendarDate; readonly toldOn: CalendarDate | null } | null;
  /** Whether an officer confirmed that a clock which may apply does, by clock. */
  readonly confirmed: Readonly<Record<string, boolean>>;
  readonly requests: readonly PatientRequest[];
};
