import type { PersonId } from '../ids.ts';
import { COMMITMENT_KIND_WORDS } from './commitment.ts';
import type { CommitmentEventBody } from './events.ts';

/** What was said about what is owed, as the history says it. Whom a sanction is for stands in the case alone. */
export function commitmentSentence(
  event: CommitmentEventBody,
  who: string,
  person: (id: PersonId) => string,
): string {
  switch (event.type) {
    case 'commitment-made':
      return `${who} recorded a ${COMMITMENT_KIND_WORDS[event.kind]}, owed by ${person(event.owner)} by ${event.dueOn}.`;
    case 'commitment-changed':
      return `${who} changed what is owed: by ${person(event.owner)}, by ${event.dueOn}.`;
    case 'commitment-done':
      return `${who} recorded that what was owed was done on ${event.on}, with its evidence.`;
    case 'commitment-assessed':
      return event.effect === 'effective'
        ? `${who} judged that what was done had its effect.`
        : `${who} judged that what was done did not have its effect.`;
    case 'commitment-dropped':
      return `${who} found that something is owed no longer. It stays on record.`;
  }
}
