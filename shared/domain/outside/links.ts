import type { CalendarDate, Instant, MessageId } from '../ids.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Confirmation } from './confirmation.ts';

/** What every link has: since when, until when, and when somebody ended it before. */
type Link = { readonly askedAt: Instant; readonly endsAt: Instant; readonly endedAt: Instant | null };

export type Confirmed = {
  readonly answer: Confirmation;
  readonly forwardedTo: number | null;
  readonly on: CalendarDate;
  readonly at: Instant;
};

/** A recipient’s link: it is used once. */
export type ConfirmationLink = Link & { readonly confirmed: Confirmed | null };

/** A reviewer’s link: for one conclusion, and over once that is judged. */
export type ReviewLink = Link & {
  readonly conclusion: MessageId | null;
  /** How many conclusions had been reopened or contested when it was asked. */
  readonly former: number;
  readonly openedAt: readonly Instant[];
};

export type Outside = {
  readonly confirmations: Readonly<Record<MessageId, ConfirmationLink>>;
  readonly reviews: Readonly<Record<MessageId, ReviewLink>>;
};

export const NO_LINKS: Outside = { confirmations: {}, reviews: {} };

/** How long a link may live, and how long it does unless somebody says otherwise: days. */
export const LONGEST_DAYS = 60;
export const USUAL_DAYS = 14;
/** Open at once: a fax or an e-mail goes astray to a few people, and each can have one of their own. */
export const MOST_LINKS = 50;

const DAY = 86_400_000;

/** A link lives whole days of 24 hours: nothing in law hangs on its end. */
export function endOf(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * DAY).toISOString() as Instant;
}

export const LINK_STANDINGS = ['open', 'used', 'ended', 'over'] as const;
/** `used` has done what it was for, `ended` was taken back, `over` has reached its end. */
export type LinkStanding = (typeof LINK_STANDINGS)[number];

export function standingOfConfirmation(link: ConfirmationLink, at: Instant): LinkStanding {
  return link.confirmed === null ? standing(link, at) : 'used';
}

export function standingOfReview(
  { determination }: Pick<IncidentState, 'determination'>,
  link: ReviewLink,
  at: Instant,
): LinkStanding {
  return isToJudge(determination, link) ? standing(link, at) : 'used';
}

function standing({ endsAt, endedAt }: Link, at: Instant): LinkStanding {
  if (endedAt !== null) return 'ended';
  return at < endsAt ? 'open' : 'over';
}

/** Whether the conclusion it was made for still waits: not judged, not reopened, not signed by somebody else since. */
function isToJudge({ signed, former }: IncidentState['determination'], link: ReviewLink): boolean {
  if (former.length !== link.former) return false;
  if (link.conclusion === null) return signed === null;
  return signed?.id === link.conclusion && signed.check === null;
}

/** The review a link is for, where it may be judged by it now; null for any other link. */
export function openReview(state: IncidentState, link: MessageId, at: Instant): ReviewLink | null {
  const review = state.outside.reviews[link];
  return review !== undefined && standingOfReview(state, review, at) === 'open' ? review : null;
}
