import type { CalendarDate } from '../ids.ts';

/** Whom a notice is owed to. */
export const AUDIENCES = [
  'individuals',
  'media',
  'hhs',
  'regulator',
  'consumer-reporting-agencies',
  'covered-entity',
  'patient',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const CLOCK_STATES = ['running', 'met', 'late', 'held', 'may-apply', 'does-not-apply'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** How sure it is that the rule says this. What nobody has verified is never shown as law. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * What a law-enforcement delay does to a date: it moves to the delay’s end; the whole period begins again there; what
 * is left of it counts, or so many days after the delay where nothing is left; or the date stands.
 */
export type AfterHold =
  | { readonly kind: 'until-it-ends' }
  | { readonly kind: 'begins-again'; readonly period: Period }
  | { readonly kind: 'what-is-left'; readonly otherwiseDays: number }
  | { readonly kind: 'not-delayed' };

/** A number of days of the calendar or of business; or hours, which end within the day they are counted to. */
export type Period =
  | { readonly days: number; readonly unit: 'calendar' | 'business' }
  | { readonly hours: number };

/** What a rule says of these facts, before holds, notices and today are looked at. */
export type Draft = {
  /** Tells the clocks of one rule apart, e.g. the state; null where the rule has one. */
  readonly part: string | null;
  readonly audience: Audience;
  /** The addressee, in words. */
  readonly to: string;
  readonly applies: 'yes' | 'may' | 'no';
  /** It applies unless an officer finds that one of the statute’s own exclusions fits. */
  readonly isExcludable?: true;
  /** Why it applies, may, or does not, with the facts that led to it. */
  readonly because: string;
  /** The day that is day 0, and what happened on it; null while it has not happened. */
  readonly starts: { readonly on: CalendarDate; readonly by: string } | null;
  /** The last day on which it is in time; null where the rule gives no number of days. */
  readonly due: CalendarDate | null;
  /** What a law-enforcement statement does to it (164.412, and what a state says beside it). */
  readonly afterHold: AfterHold;
  readonly wouldChange: readonly string[];
  readonly citation: string;
  readonly dateChecked: string;
  readonly confidence: Confidence;
  /** What of it nobody has verified, in words. */
  readonly unverified: readonly string[];
  /** What an officer has to know beside the date, a sentence each. */
  readonly notes: readonly string[];
};

export type Clock = Omit<Draft, 'part' | 'applies' | 'afterHold' | 'isExcludable'> & {
  /** The rule\u2019s id, and its part after a slash: `individuals`, `media/oh`. */
  readonly id: string;
  readonly title: string;
  readonly state: ClockState;
  /** Whether it is for an officer to say that it applies, or does not. */
  readonly isConfirmable: boolean;
  /** The due date before a hold moved it. */
  readonly baseDue: CalendarDate | null;
  readonly heldUntil: CalendarDate | null;
  readonly metOn: CalendarDate | null;
  /** Days from due until it was met, or until today; 0 while in time. */
  readonly daysLate: number;
  /** Days left until due; null without a date, or once met. */
  readonly daysLeft: number | null;
  /** Nothing rolls over a weekend: act before. */
  readonly fallsOnWeekend: boolean;
};
