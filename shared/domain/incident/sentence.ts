import type { DetailQuestion } from '../../kinds/_define.ts';
import type { IncidentId, PersonId } from '../ids.ts';
import { routeSentence } from '../routing/sentence.ts';
import type { EventOf, IncidentEvent } from './events.ts';
import type { Behalf } from './report.ts';
import { eventEntry } from './slices.ts';

/** Names a sentence needs; what it cannot resolve it says plainly. */
export type Names = {
  readonly person: (id: PersonId) => string;
  readonly kindTitle: string;
  readonly questions: readonly DetailQuestion[];
  /** The reference of another incident; without it, or where it may not be named, “another incident”. */
  readonly incident?: (id: IncidentId) => string;
};

/** What an event says in the history, in one plain sentence. Free text stands beside it, never in it. */
export function sentenceOf(event: IncidentEvent, names: Names): string {
  const who = actorName(event, names);
  if (event.type === 'incident-reported') return reportedSentence(event, who, names.kindTitle);
  if (event.type === 'incident-routed') return routeSentence(event.route, names.person);
  const { incident = () => 'another incident' } = names;
  return eventEntry(event.type).slice.sentence(event, { ...names, incident, who });
}

/** Everybody whom the sentence of an event names, and who did it. */
export function peopleIn(event: IncidentEvent): readonly PersonId[] {
  const actor = event.actor.kind === 'person' ? [event.actor.personId] : [];
  if (event.type === 'incident-reported') return actor;
  if (event.type !== 'incident-routed')
    return [...actor, ...(eventEntry(event.type).slice.people?.(event) ?? [])];
  const { lead, joins, recused = [] } = event.route;
  const seated = [lead, joins].filter((person) => person !== null);
  return [...actor, ...seated, ...recused.map(({ person }) => person)];
}

/** Other incidents that the sentence of an event speaks of. */
export function incidentsIn(event: IncidentEvent): readonly IncidentId[] {
  if (event.type === 'incident-reported' || event.type === 'incident-routed') return [];
  return eventEntry(event.type).slice.mentions?.(event) ?? [];
}

function actorName(event: IncidentEvent, names: Names): string {
  const { actor } = event;
  if (actor.kind === 'person') return names.person(actor.personId);
  if (actor.kind === 'web') return 'Somebody on the report page';
  if (actor.kind === 'outside') return 'Somebody outside, by their link,';
  return actor.kind === 'installation' ? 'Somebody at an enrolled computer' : 'Needful';
}

const BEHALF_WORDS: Readonly<Record<Behalf, string>> = {
  staff: 'a member of staff',
  patient: 'a patient',
  associate: 'a business associate',
  'somebody-else': 'somebody else',
};

function knownSince({ known }: EventOf<'incident-reported'>): string {
  if (known === undefined) return '';
  const told = known.toldOn === null ? '' : `, and told on ${known.toldOn}`;
  return ` It was known on ${known.knownOn}${told}.`;
}

function reportedSentence(event: EventOf<'incident-reported'>, who: string, kind: string): string {
  const { door, onBehalfOf, confidential } = event.report;
  if (door === 'import')
    return `${who} brought it over from the former breach log: ${kind}.${knownSince(event)}`;
  const asked = confidential === true ? ' They asked that only the lead learns who they are.' : '';
  const what = onBehalfOf === undefined ? 'reported' : `entered a report of ${BEHALF_WORDS[onBehalfOf]}`;
  return `${who} ${what}: ${kind}.${knownSince(event)}${asked}${skew(event.clockSkewSeconds)}`;
}

function skew(seconds: number | null): string {
  if (seconds === null) return '';
  const minutes = Math.round(Math.abs(seconds) / 60);
  return ` The computer’s clock was ${minutes} minutes ${seconds > 0 ? 'behind' : 'ahead of'} the server’s.`;
}
