import type { Instant, MessageId } from '../ids.ts';
import type { IncidentState } from '../incident/state.ts';
import { openReview } from '../outside/links.ts';
import type { DeterminationBody } from './commands.ts';
import type { Decider } from './decide.ts';

/**
 * Under what an external reviewer decides who holds a link: that one conclusion, to agree with or not; or, where
 * everybody inside is recused, the conclusion itself.
 * @returns null where this link is not for that
 */
export function reviewerOf(
  state: IncidentState,
  link: MessageId,
  command: DeterminationBody['type'],
  at: Instant,
): Decider | null {
  const review = openReview(state, link, at);
  if (review === null) return null;
  if (command !== (review.conclusion === null ? 'sign-conclusion' : 'check-conclusion')) return null;
  return {
    person: null,
    charters: ['external-reviewer'],
    isRecused: false,
    isPresumptionLocked: review.conclusion === null,
    // They are the independent look.
    checkFor: () => 'none',
  };
}
