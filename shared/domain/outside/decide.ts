import type { CalendarDate, Instant } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import { refusals as incidentRefusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Refusal } from '../refusal.ts';
import { isRecusedBy, routingRefusals } from '../routing/decide.ts';
import type { OutsideBody } from './commands.ts';
import { MOST_FORWARDED } from './confirmation.ts';
import type { OutsideEventBody } from './events.ts';
import {
  endOf,
  LONGEST_DAYS,
  MOST_LINKS,
  type Outside,
  openReview,
  standingOfConfirmation,
  standingOfReview,
} from './links.ts';
import { outsideRefusals as refusals } from './refusals.ts';

type Body<Type extends OutsideBody['type']> = Extract<OutsideBody, { type: Type }>;
type When = { readonly actor: Actor; readonly at: Instant; readonly today: CalendarDate };
type Decided = readonly OutsideEventBody[] | Refusal;

/** What follows from a command about links: an officer makes and ends them, whoever holds one uses it. Pure. */
export function decideOutside(state: IncidentState, command: OutsideBody, when: When): Decided {
  switch (command.type) {
    case 'confirm-containment':
      return confirm(state, command, when);
    case 'open-review': {
      const isTheirs = holds(when.actor, command) && openReview(state, command.link, when.at) !== null;
      return isTheirs ? [{ ...command, type: 'review-opened' }] : refusals.linkUnusable();
    }
    default:
      return officers(state, command, when);
  }
}

/** A link speaks for itself and for no other one. */
function holds(actor: Actor, { link }: { readonly link: string }): boolean {
  return actor.kind === 'outside' && actor.link === link;
}

/** Also after the closing: what a recipient says late is evidence all the same. */
function confirm(
  state: IncidentState,
  command: Body<'confirm-containment'>,
  { actor, at, today }: When,
): Decided {
  const link = state.outside.confirmations[command.link];
  if (link === undefined || !holds(actor, command)) return refusals.linkUnusable();
  if (standingOfConfirmation(link, at) !== 'open') return refusals.linkUnusable();
  if (command.on > today) return refusals.inFuture();
  const { answer, forwardedTo } = command;
  const isCounted = forwardedTo !== null && forwardedTo >= 1 && forwardedTo <= MOST_FORWARDED;
  if (answer === 'forwarded' ? !isCounted : forwardedTo !== null) return refusals.unfitForwarded();
  return [{ ...command, type: 'containment-confirmed' }];
}

type OfficersCommand = Exclude<OutsideBody, { type: 'confirm-containment' | 'open-review' }>;

function officers(state: IncidentState, command: OfficersCommand, { actor, at }: When): Decided {
  if (actor.kind !== 'person') return incidentRefusals.notFound();
  if (isRecusedBy(state.route, actor.personId)) return routingRefusals.youAreRecused();
  if (command.type === 'end-outside-link') return end(state, command, at);
  if (state.status === 'closed') return incidentRefusals.closed();
  const { messageId, days } = command;
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) return refusals.unfitDays();
  const endsAt = endOf(at, days);
  if (command.type === 'ask-review') return askReview(state, { messageId, days, endsAt }, at);
  const open = Object.values(state.outside.confirmations).filter(
    (link) => standingOfConfirmation(link, at) === 'open',
  );
  if (open.length >= MOST_LINKS) return refusals.tooManyLinks();
  return [{ type: 'confirmation-asked', messageId, days, endsAt }];
}

function askReview(
  state: IncidentState,
  asked: Pick<Extract<OutsideEventBody, { type: 'review-asked' }>, 'messageId' | 'days' | 'endsAt'>,
  at: Instant,
): Decided {
  const { signed } = state.determination;
  // With everybody recused nobody inside may rebut the presumption, so the reviewer concludes in their place.
  const isLocked = (state.route?.flags ?? []).some(({ rule }) => rule === 'conflicted-lead');
  if (signed === null ? !isLocked : signed.check !== null) return refusals.nothingToReview();
  const reviews = Object.values(state.outside.reviews);
  if (reviews.some((link) => standingOfReview(state, link, at) === 'open')) return refusals.reviewIsOut();
  return [{ type: 'review-asked', ...asked, conclusion: signed?.id ?? null }];
}

function end(state: IncidentState, command: Body<'end-outside-link'>, at: Instant): Decided {
  const { confirmations, reviews } = state.outside;
  const confirmation = confirmations[command.link];
  const review = reviews[command.link];
  if (confirmation === undefined && review === undefined) return refusals.unknownLink();
  const isOpen =
    (confirmation !== undefined && standingOfConfirmation(confirmation, at) === 'open') ||
    (review !== undefined && standingOfReview(state, review, at) === 'open');
  return isOpen ? [{ ...command, type: 'outside-link-ended' }] : refusals.linkOver();
}

/** The links after one more event. @param former how many conclusions were reopened or contested before it */
export function evolveOutside(
  outside: Outside,
  event: OutsideEventBody & { readonly at: Instant },
  former: number,
): Outside {
  const { confirmations, reviews } = outside;
  switch (event.type) {
    case 'confirmation-asked': {
      const link = { askedAt: event.at, endsAt: event.endsAt, endedAt: null, confirmed: null };
      return { ...outside, confirmations: { ...confirmations, [event.messageId]: link } };
    }
    case 'review-asked': {
      const { conclusion, endsAt } = event;
      const link = { askedAt: event.at, endsAt, endedAt: null, conclusion, former, openedAt: [] };
      return { ...outside, reviews: { ...reviews, [event.messageId]: link } };
    }
    case 'outside-link-ended':
      return {
        confirmations: changed(confirmations, event.link, (link) => ({ ...link, endedAt: event.at })),
        reviews: changed(reviews, event.link, (link) => ({ ...link, endedAt: event.at })),
      };
    case 'containment-confirmed': {
      const { answer, forwardedTo, on, at } = event;
      const confirmed = { answer, forwardedTo, on, at };
      return {
        ...outside,
        confirmations: changed(confirmations, event.link, (link) => ({ ...link, confirmed })),
      };
    }
    case 'review-opened': {
      const opened = (link: Outside['reviews'][typeof event.link]) => ({
        ...link,
        openedAt: [...link.openedAt, event.at],
      });
      return { ...outside, reviews: changed(reviews, event.link, opened) };
    }
  }
}

function changed<Links extends Readonly<Record<string, unknown>>>(
  links: Links,
  id: keyof Links,
  change: (link: Links[keyof Links]) => unknown,
): Links {
  const link = links[id];
  return link === undefined ? links : { ...links, [id]: change(link as Links[keyof Links]) };
}
