import type { PersonId } from '../ids.ts';
import type { RegisterCounts } from './counts.ts';
import type { RegisterEventBody } from './events.ts';
import type { RecipientKind } from './recipient.ts';

export const RECIPIENT_WORDS: Readonly<Record<RecipientKind, string>> = {
  email: 'by e-mail',
  fax: 'by fax',
  letter: 'by letter',
  'in-person': 'in person',
  other: 'in another way',
};

/** What happened to the register, as the history says it: numbers, never names. */
export function registerSentence(
  event: RegisterEventBody,
  who: string,
  nameOf: (person: PersonId) => string,
): string {
  switch (event.type) {
    case 'affected-added':
      return `${who} entered a person affected. ${countsSentence(event.counts)}`;
    case 'affected-changed':
      return `${who} corrected an entry of the register${event.keepsFormer === true ? '; what stood before is kept' : ''}. ${countsSentence(event.counts)}`;
    case 'affected-removed':
      return `${who} took a person out of the register. ${countsSentence(event.counts)}`;
    case 'affected-imported': {
      const out = event.leftOut === 0 ? '' : `, left ${event.leftOut} repeated rows out`;
      return `${who} imported ${event.people} people affected from a file${out}. ${countsSentence(event.counts)}`;
    }
    case 'register-completed':
      return event.isComplete
        ? `${who} said that everybody affected is in the register: its numbers count.`
        : `${who} said that the register is not complete.`;
    case 'register-granted':
      return `${who} let ${nameOf(event.person)} open the register of people affected.`;
    case 'register-grant-ended':
      return `${who} ended that ${nameOf(event.person)} may open the register.`;
    case 'recipient-added':
      return `${who} recorded a recipient, reached ${RECIPIENT_WORDS[event.kind]}.`;
    case 'recipient-removed':
      return `${who} took a recipient out.`;
    case 'register-purged':
      return `${who} purged the identifiers of the register; the numbers stay. ${countsSentence(event.counts)}`;
  }
}

/** `It holds 3 people: OH 2, VT 1; 1 bad address.` */
export function countsSentence({
  total,
  byState,
  abroad,
  unknownState,
  badAddresses,
}: RegisterCounts): string {
  const places = [
    ...Object.entries(byState).map(([state, people]) => `${state.toUpperCase()} ${people}`),
    ...(abroad === 0 ? [] : [`abroad ${abroad}`]),
    ...(unknownState === 0 ? [] : [`state unknown ${unknownState}`]),
  ];
  const where = places.length === 0 ? '' : `: ${places.join(', ')}`;
  const bad = badAddresses === 0 ? '' : `; ${badAddresses} bad address${badAddresses === 1 ? '' : 'es'}`;
  return `It holds ${total} ${total === 1 ? 'person' : 'people'}${where}${bad}.`;
}
