import type { CalendarDate, Instant } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { SealedText } from '../incident/sealed.ts';
import { later } from '../retention/retention.ts';
import type { BasisId } from './bases.ts';
import type { DisclosureEventBody, DisclosureEventType } from './events.ts';
import type { Suspension } from './suspension.ts';

/** What 164.528(b)(2) asks of one disclosure, or of the first of a series; sealed as one. */
export type DisclosureDetails = {
  readonly recipientName: string;
  /** Null where it is not known. */
  readonly recipientAddress: string | null;
  /** Brief description of the PHI. */
  readonly description: string;
  /** Why; null where a copy of the written request goes with the accounting instead (164.528(b)(2)(iv)). */
  readonly purpose: string | null;
  /** How often, in words, where that says more than the number of days. */
  readonly frequency: string | null;
};

export type ResearchContact = {
  readonly name: string;
  readonly address: string;
  readonly telephone: string;
};

/** What 164.528(b)(4)(i) asks of research that concerned fifty people or more; sealed as one. */
export type ResearchDetails = {
  readonly protocol: string;
  /** In plain language: the purpose, and by what the records were selected. */
  readonly about: string;
  readonly description: string;
  readonly sponsor: ResearchContact;
  readonly researcher: ResearchContact;
};

/** A disclosure that was recorded by hand. */
export type DisclosureState = {
  readonly subject: string;
  readonly what:
    | {
        readonly is: 'disclosure';
        readonly basis: BasisId;
        readonly dates: readonly CalendarDate[];
        readonly patient: SealedText;
      }
    | {
        readonly is: 'research';
        readonly from: CalendarDate;
        readonly to: CalendarDate;
        readonly individuals: number;
      };
  readonly details: SealedText;
  readonly suspensions: readonly Suspension[];
  readonly takenBack: SealedText | null;
  /** When what it documents last changed: it is kept from then on. */
  readonly inEffectAt: Instant;
  /** Its texts are gone for good, their time being over. */
  readonly isPurged: boolean;
};

export type DisclosureEvent = DisclosureEventBody & { readonly actor: Actor; readonly at: Instant };

const TYPES: Readonly<Record<DisclosureEventType, true>> = {
  'disclosure-recorded': true,
  'research-recorded': true,
  'disclosure-taken-back': true,
  'disclosure-suspended': true,
  'disclosure-texts-purged': true,
};

export function isDisclosureEvent(event: { readonly type: string }): event is DisclosureEvent {
  return event.type in TYPES;
}

/** The texts an event points to, in the order of their fields. */
export function textsOfDisclosure(event: DisclosureEventBody): readonly SealedText[] {
  switch (event.type) {
    case 'disclosure-recorded':
      return [event.patient, event.details];
    case 'research-recorded':
      return [event.details];
    case 'disclosure-taken-back':
      return [event.reason];
    case 'disclosure-suspended':
      return [event.statement];
    case 'disclosure-texts-purged':
      return [];
  }
}

const NOT_SAID = ['actor', 'at', 'messageId', 'patient', 'details', 'reason', 'statement'];

/** What an event says beside its texts and its number, to tell a repeat from another message; whatever the order of its fields. */
export function saidInDisclosure(event: DisclosureEventBody): string {
  return JSON.stringify(
    Object.entries(event)
      .filter(([field]) => !NOT_SAID.includes(field))
      .sort(),
  );
}

/** @throws Error where the first event is not one that begins a disclosure */
export function evolveDisclosure(state: DisclosureState | null, event: DisclosureEvent): DisclosureState {
  const { subject } = event;
  const nothing = { suspensions: [], takenBack: null, inEffectAt: event.at, isPurged: false } as const;
  switch (event.type) {
    case 'disclosure-recorded': {
      const { basis, dates, patient, details } = event;
      return { subject, what: { is: 'disclosure', basis, dates, patient }, details, ...nothing };
    }
    case 'research-recorded': {
      const { from, to, individuals, details } = event;
      return { subject, what: { is: 'research', from, to, individuals }, details, ...nothing };
    }
    case 'disclosure-taken-back':
      return { ...changed(state, event.at), takenBack: event.reason };
    case 'disclosure-suspended': {
      const { form, statedOn, until, statement } = event;
      const before = changed(state, event.at);
      const suspensions = [...before.suspensions, { form, statedOn, until, statement }];
      return { ...before, suspensions };
    }
    case 'disclosure-texts-purged':
      return { ...begun(state), isPurged: true };
  }
}

function changed(state: DisclosureState | null, at: Instant): DisclosureState {
  const before = begun(state);
  return { ...before, inEffectAt: later(before.inEffectAt, at) };
}

function begun(state: DisclosureState | null): DisclosureState {
  if (state === null) throw new Error('A disclosure begins with its record');
  return state;
}

/** @throws Error where it does not begin with its record */
export function replayDisclosure(events: readonly DisclosureEvent[]): DisclosureState | null {
  return events.reduce<DisclosureState | null>(evolveDisclosure, null);
}
