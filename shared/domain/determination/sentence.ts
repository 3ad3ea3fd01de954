import type { DeterminationEventBody } from './events.ts';
import { FACTORS } from './factors.ts';
import { QUESTIONS } from './questions.ts';
import type { ShownSource, Taken } from './shown.ts';
import type { Charter, Conclusion } from './state.ts';

export const CONCLUSION_WORDS: Readonly<Record<Conclusion, string>> = {
  'not-phi': 'it was not protected health information',
  permitted: 'it was permitted',
  secured: 'it was secured',
  exception: 'an exception fits',
  'low-probability': 'a low probability that it was compromised',
  breach: 'it was a breach',
};

export const CHARTER_WORDS: Readonly<Record<Charter, string>> = {
  privacy: 'the privacy charter',
  security: 'the security charter',
  'governing-body': 'the governing body\u2019s authority',
  'external-reviewer': 'a limited review from outside',
};

const SOURCE_WORDS: Readonly<Record<ShownSource, string>> = {
  reporter: 'what the reporter said',
  recipient: 'what a recipient confirmed',
  containment: 'what the reporter was told to do',
};

function takenInWords(taken: readonly Taken[]): string {
  const sources = [...new Set(taken.map(({ source }) => SOURCE_WORDS[source]))];
  return sources.length === 0 ? 'what the report shows' : sources.join(' and ');
}

/** What happened to a determination, as the history says it. Rationales stand beside the sentence, never in it. */
export function determinationSentence(event: DeterminationEventBody, who: string): string {
  switch (event.type) {
    case 'determination-answered':
      return `${who} answered \u201c${QUESTIONS[event.question].ask}\u201d: ${event.value}.`;
    case 'factor-rated': {
      const source = event.prefilled ? `, taking over ${takenInWords(event.taken ?? [])}` : '';
      return `${who} rated \u201c${FACTORS[event.factor].title}\u201d ${event.rating}${source}.`;
    }
    case 'conclusion-signed': {
      const waits = event.needs === 'before' ? ' It waits for somebody else to agree.' : '';
      const sampled = event.needs === 'after' ? ' Somebody else may look at it afterwards.' : '';
      return `${who} signed under ${CHARTER_WORDS[event.charter]}: ${CONCLUSION_WORDS[event.conclusion]}.${waits}${sampled}`;
    }
    case 'conclusion-checked':
      return `${who} checked the conclusion under ${CHARTER_WORDS[event.charter]} and ${event.agrees ? 'agrees' : 'does not agree: it is open again'}.`;
    case 'determination-reopened':
      return `${who} reopened the determination. The former conclusion is kept.`;
  }
}
