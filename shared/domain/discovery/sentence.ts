import type { DiscoveryEventBody } from './events.ts';
import { KNOWERS } from './knowledge.ts';

/** What was recorded about who knew what when, as the history says it. */
export function discoverySentence(event: DiscoveryEventBody, who: string): string {
  switch (event.type) {
    case 'knowledge-recorded': {
      const knew = event.byDiligence ? 'would have known by reasonable diligence' : 'knew';
      const told = event.toldOn === null ? '' : `, and told the organization on ${event.toldOn}`;
      const actor = event.isActor === true ? ', who did it' : '';
      return `${who} recorded that ${KNOWERS[event.who]}${actor} ${knew} on ${event.knownOn}${told}.`;
    }
    case 'knowledge-set-aside':
      return `${who} found that an entry of who knew what does not count. It stays on record.`;
    case 'discovery-date-chosen':
      return event.date === 'legal'
        ? `${who} chose the legal date of discovery for the clocks.`
        : `${who} chose the earlier, conservative date of discovery for the clocks.`;
  }
}
