import type { IncidentEvent } from './events.ts';
import type { SealedText } from './sealed.ts';

/** The sealed text an event points to; null where it came without one. An event has at most one. */
export function textOf(event: IncidentEvent): SealedText | null {
  switch (event.type) {
    case 'incident-reported':
      // Absent in what version 0.1.0 wrote.
      return event.domains ?? null;
    case 'details-added':
      return event.note;
    case 'report-withdrawn':
      return event.reason;
    case 'note-added':
    case 'question-asked':
    case 'question-answered':
    case 'incident-closed':
      return event.text;
    default:
      return null;
  }
}
