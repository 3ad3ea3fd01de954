import type { PersonId } from '../ids.ts';
import type { RequestEvent } from './evolve.ts';
import { requestReference } from './reference.ts';
import { ANSWER_WAYS, DENIAL_GROUNDS, RIGHTS } from './rights.ts';
import type { Ending } from './state.ts';

/** What was done about a patient’s request, in one plain sentence that names no patient. */
export function requestSentence(
  event: RequestEvent,
  who: string,
  nameOf: (person: PersonId) => string,
): string {
  const which = `request ${requestReference(event.subject)}`;
  switch (event.type) {
    case 'request-received': {
      const { right, receivedOn, period } = event;
      const covering = period === null ? '' : ` for ${period.from} to ${period.to}`;
      return `${who} recorded ${which} for ${RIGHTS[right].what}${covering}, received on ${receivedOn}.`;
    }
    case 'request-extended':
      return `${who} extended the time for ${which} to ${event.until}; the person was told on ${event.toldOn}.${hashWords(event.letter?.documentHash)}`;
    case 'request-fee-told':
      return `${who} recorded that the fee for ${which}, ${dollars(event.cents)}, was told on ${event.toldOn}.`;
    case 'request-denied': {
      const { label, citation } = DENIAL_GROUNDS[event.ground];
      return `${who} denied ${which} on ${event.on}: ${label} (${citation}).${hashWords(event.letter?.documentHash)}`;
    }
    case 'request-withdrawn':
      return `${who} recorded that ${which} was withdrawn on ${event.on}.`;
    case 'request-answered':
      return `${who} recorded that ${which} was answered on ${event.on}: ${ANSWER_WAYS[event.way]}.${hashWords(event.documentHash)}`;
    case 'request-opened':
      return `${who} opened who made ${which}.`;
    case 'registers-searched':
      return `${who} searched the registers for ${which}.`;
    case 'entry-judged':
      return `${who} decided on an entry of the accounting for ${which}.`;
    case 'request-climbed': {
      const { told, due, because } = event;
      const whom = told.person === null ? 'The governing body' : nameOf(told.person);
      return `${whom} was told of ${which}, since it is due on ${due}. ${because}`;
    }
    case 'request-finding-purged':
      return `${who} forgot by whom ${which} is found, which was kept through ${event.keptThrough}. Its texts stay.`;
    case 'request-texts-purged': {
      const { texts, years, keptThrough } = event;
      return `${who} purged the ${texts.length} texts of ${which}, kept for ${years} years through ${keptThrough}.`;
    }
  }
}

/** What a copy can be held against; nothing where no document was made. */
function hashWords(hash: string | undefined): string {
  return hash === undefined ? '' : ` The document’s sha256 is ${hash}.`;
}

export function dollars(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

/** How a request ended, in one plain sentence. */
export function requestOutcome({ how, on, way, ground }: Ending): string {
  if (how === 'withdrawn') return `Withdrawn by the person on ${on}.`;
  if (how === 'denied' && ground !== null) {
    const { label, citation } = DENIAL_GROUNDS[ground];
    return `Denied on ${on}: ${label} (${citation}).`;
  }
  return `Answered on ${on}${way === null ? '' : `: ${ANSWER_WAYS[way]}`}.`;
}
