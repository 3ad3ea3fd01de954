import type { RetentionEventBody } from './events.ts';

/** What happened to the records, as the history says it. */
export function retentionSentence(event: RetentionEventBody, who: string): string {
  switch (event.type) {
    case 'legal-hold-set':
      return `${who} set a legal hold: nothing of this incident is purged.`;
    case 'legal-hold-lifted':
      return `${who} lifted a legal hold.`;
    case 'texts-purged': {
      const texts = event.texts.length === 1 ? '1 text' : `${event.texts.length} texts`;
      return `${who} purged ${texts}, kept through ${event.keptThrough} by a schedule of ${event.years} years.`;
    }
    case 'evidence-packed':
      return `${who} downloaded the evidence pack, ${event.withTexts ? 'with' : 'without'} its texts${event.withIdentifiers === true ? ', and the letters by name' : ''}.`;
  }
}
