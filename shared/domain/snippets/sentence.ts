import type { SnippetEventBody } from './events.ts';

/** What was done with a snippet of policy, in one plain sentence. */
export function snippetSentence(event: SnippetEventBody, who: string): string {
  const what = `version ${event.version} of the snippet “${event.title}”`;
  switch (event.type) {
    case 'snippet-written': {
      const from = event.libraryVersion === null ? '' : ', from Needful’s library';
      const because = event.incident === null ? '' : ', because of an incident';
      return `${who} wrote ${what}${from}${because}.`;
    }
    case 'snippet-approved':
      return `${who} approved ${what}, to be reviewed by ${event.reviewOn}.`;
    case 'snippet-reviewed':
      return `${who} reviewed ${what}; next by ${event.reviewOn}.`;
    case 'snippet-retired':
      return `${who} retired ${what}.`;
  }
}
