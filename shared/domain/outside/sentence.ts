import { confirmationInWords } from './confirmation.ts';
import type { OutsideEventBody } from './events.ts';

/** What became of a link, as the history says it. The name a recipient typed stands beside it, sealed. */
export function outsideSentence(event: OutsideEventBody, who: string): string {
  switch (event.type) {
    case 'confirmation-asked':
      return `${who} made a link by which a recipient can confirm deletion, good for ${inDays(event.days)}.`;
    case 'review-asked': {
      const what =
        event.conclusion === null ? 'conclude in everybody\u2019s place' : 'judge the signed conclusion';
      return `${who} asked the external reviewer to ${what}, by a link good for ${inDays(event.days)}. The clocks run on meanwhile.`;
    }
    case 'outside-link-ended':
      return `${who} ended a link for somebody outside.`;
    case 'containment-confirmed':
      return `A recipient confirmed by their link, dated ${event.on}: ${confirmationInWords(event.answer, event.forwardedTo)}.`;
    case 'review-opened':
      return 'The external reviewer opened the incident with the code mailed to them.';
  }
}

function inDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}
