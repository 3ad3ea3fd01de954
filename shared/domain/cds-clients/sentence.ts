import type { CdsClientEventBody } from './events.ts';

/** What was done with who may ask for cards by CDS Hooks, in one plain sentence. */
export function cdsClientSentence(event: CdsClientEventBody, who: string, isByPerson: boolean): string {
  switch (event.type) {
    case 'cds-client-registered':
      return isByPerson
        ? `${who} registered ${event.name} (${event.issuer}) to ask for cards. It waits for a second person.`
        : `The operator of the server registered ${event.name} (${event.issuer}): it may ask for cards.`;
    case 'cds-client-approved':
      return `${who} approved ${event.name}: it may ask for cards now.`;
    case 'cds-client-ended':
      return `${isByPerson ? who : 'The operator of the server'} ended ${event.name}: it may not ask for cards any more.`;
  }
}
