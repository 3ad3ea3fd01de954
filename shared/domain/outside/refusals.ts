import { refuse } from '../refusal.ts';
import { LONGEST_DAYS, MOST_LINKS } from './links.ts';

/** Why a link is not made, not ended, or does nothing. */
export const outsideRefusals = {
  /** The same words whether it was used, has ended or never was: they tell nothing to whoever tries links. */
  linkUnusable: () =>
    refuse(
      'link-unusable',
      'This link has been used, has ended, or was copied incompletely. Nothing was changed. If you still have something to say, reply to whoever sent it to you.',
    ),
  unfitDays: () =>
    refuse('days-unfit', `Choose between 1 and ${LONGEST_DAYS} days for the link to live.`, 'days'),
  unknownLink: () =>
    refuse('no-such-link', 'There is no such link here. Reload and choose one you see.', 'link'),
  linkOver: () => refuse('link-over', 'This link has been used or has ended already. Nothing was changed.'),
  tooManyLinks: () =>
    refuse('too-many-links', `This incident has ${MOST_LINKS} open links. End one that is not needed.`),
  nothingToReview: () =>
    refuse(
      'nothing-to-review',
      'Nothing is signed that waits for somebody else to look at. Sign a conclusion first.',
    ),
  noOutsideReviewer: () =>
    refuse(
      'no-outside-reviewer',
      'No external reviewer is named who works outside this organization. Name one under Who decides; a member who reviews signs in and judges it here.',
    ),
  noMail: () =>
    refuse(
      'no-mail-server',
      'No mail server is set up, so that no link can be mailed. Ask whoever runs the server to set SMTP_URL.',
    ),
  reviewIsOut: () =>
    refuse(
      'review-is-out',
      'The external reviewer has a link for this conclusion already. End that one before you send another.',
    ),
  onceOnly: () =>
    refuse(
      'shown-once',
      'This link was made already, and its address is shown once. End it and make another one.',
    ),
  unfitForwarded: () =>
    refuse('forwarded-unfit', 'Say to how many it was passed on, as a whole number.', 'forwardedTo'),
  inFuture: () => refuse('date-in-future', 'That day has not come yet. Correct the date.', 'on'),
} as const;
