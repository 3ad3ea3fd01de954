import type { Instant, PersonId } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { SealedText } from '../incident/sealed.ts';

/** What was done about a legal hold over everything an organization keeps, in order, for good. Its id is `subject`. */
export type HoldEventBody =
  | {
      readonly type: 'organization-hold-asked';
      readonly subject: string;
      /** The matter, and why. */
      readonly matter: SealedText;
      readonly reason: SealedText;
    }
  | { readonly type: 'organization-hold-confirmed'; readonly subject: string }
  | {
      readonly type: 'organization-hold-lift-asked';
      readonly subject: string;
      readonly reason: SealedText;
    }
  | { readonly type: 'organization-hold-lifted'; readonly subject: string }
  | {
      readonly type: 'purge-held';
      readonly subject: string;
      /** Of how many incidents the schedule would have purged something. */
      readonly incidents: number;
    };
export type HoldEvent = HoldEventBody & { readonly actor: Actor; readonly at: Instant };

const TYPES: Readonly<Record<HoldEventBody['type'], true>> = {
  'organization-hold-asked': true,
  'organization-hold-confirmed': true,
  'organization-hold-lift-asked': true,
  'organization-hold-lifted': true,
  'purge-held': true,
};
export const HOLD_EVENTS = Object.keys(TYPES);

export function isHoldEvent(event: { readonly type: string }): event is HoldEvent {
  return event.type in TYPES;
}

export function textsOfHold(event: HoldEventBody): readonly SealedText[] {
  if (event.type === 'organization-hold-asked') return [event.matter, event.reason];
  return event.type === 'organization-hold-lift-asked' ? [event.reason] : [];
}

type Step = { readonly by: PersonId; readonly at: Instant };

/** A hold over the whole organization. It holds from the moment it is asked for: what was purged is gone for good. */
export type OrganizationHold = {
  readonly id: string;
  readonly matter: SealedText;
  readonly reason: SealedText;
  readonly asked: Step;
  /** By a second person, or by the owner alone; null while it waits. */
  readonly confirmed: Step | null;
  /** Somebody asked to lift it; null where nobody did. It holds until that is confirmed. */
  readonly lift: (Step & { readonly reason: SealedText }) | null;
  readonly lifted: Step | null;
  /** Of how many incidents the last night's purge would have taken something. */
  readonly heldOff: number;
};

/** Every hold there ever was, in order. */
export function holdsAfter(events: readonly HoldEvent[]): readonly OrganizationHold[] {
  const holds = new Map<string, OrganizationHold>();
  for (const event of events) {
    const step = { by: personIn(event.actor), at: event.at };
    const hold = holds.get(event.subject);
    if (event.type === 'organization-hold-asked') {
      const { subject: id, matter, reason } = event;
      const rest = { confirmed: null, lift: null, lifted: null, heldOff: 0 };
      holds.set(id, { id, matter, reason, asked: step, ...rest });
    } else if (hold !== undefined) holds.set(hold.id, { ...hold, ...changeBy(event, step) });
  }
  return [...holds.values()];
}

type Later = Exclude<HoldEvent, { type: 'organization-hold-asked' }>;

function changeBy(event: Later, step: Step): Partial<OrganizationHold> {
  switch (event.type) {
    case 'organization-hold-confirmed':
      return { confirmed: step };
    case 'organization-hold-lift-asked':
      return { lift: { ...step, reason: event.reason } };
    case 'organization-hold-lifted':
      return { lifted: step };
    case 'purge-held':
      return { heldOff: event.incidents };
  }
}

function personIn(actor: Actor): PersonId {
  return (actor.kind === 'person' ? actor.personId : '') as PersonId;
}

/** Nothing is purged while one of these stands: also one that waits for a second person, or to be lifted. */
export function standing(holds: readonly OrganizationHold[]): readonly OrganizationHold[] {
  return holds.filter(({ lifted }) => lifted === null);
}

/** What was done about a hold, as the records say it. Matter and reason stand beside it, sealed. */
export function holdSentence(event: HoldEvent, who: string): string {
  switch (event.type) {
    case 'organization-hold-asked':
      return `${who} set a legal hold over the whole organization: nothing is purged.`;
    case 'organization-hold-confirmed':
      return `${who} confirmed the legal hold over the whole organization.`;
    case 'organization-hold-lift-asked':
      return `${who} asked to lift the legal hold over the whole organization.`;
    case 'organization-hold-lifted':
      return `The legal hold over the whole organization was lifted; ${who} decided it.`;
    case 'purge-held':
      return `The legal hold over the whole organization kept what the schedule would have purged: of ${event.incidents} ${event.incidents === 1 ? 'incident' : 'incidents'}.`;
  }
}
