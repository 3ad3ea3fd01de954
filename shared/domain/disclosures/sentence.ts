import { basisOf } from './bases.ts';
import type { DisclosureEvent } from './disclosure.ts';
import { suspendedThrough } from './suspension.ts';

/** What was done about a disclosure, in one plain sentence that names no patient and no recipient. */
export function disclosureSentence(event: DisclosureEvent, who: string): string {
  switch (event.type) {
    case 'disclosure-recorded': {
      const { dates, basis } = event;
      const days = dates.length === 1 ? `of ${dates[0]}` : `of ${dates.length} days from ${dates[0]}`;
      return `${who} recorded a disclosure ${days} (${basisOf(basis).label.toLowerCase()}).`;
    }
    case 'research-recorded':
      return `${who} recorded disclosures for research, ${event.from} to ${event.to}, about ${event.individuals} people.`;
    case 'disclosure-taken-back':
      return `${who} took an entry of disclosures back, with a reason.`;
    case 'disclosure-suspended':
      return `${who} recorded an agency’s ${event.form} statement of ${event.statedOn}: a disclosure is left out of accountings through ${suspendedThrough(event)}.`;
    case 'disclosure-texts-purged': {
      const { texts, years, keptThrough } = event;
      return `${who} purged the ${texts.length} texts of a disclosure that was recorded by hand, kept for ${years} years through ${keptThrough}.`;
    }
  }
}
