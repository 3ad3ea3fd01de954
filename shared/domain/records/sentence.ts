import { isCdsClientEvent } from '../cds-clients/events.ts';
import { cdsClientSentence } from '../cds-clients/sentence.ts';
import { isDisclosureEvent } from '../disclosures/disclosure.ts';
import { disclosureSentence } from '../disclosures/sentence.ts';
import { stepsInWords } from '../escalation/in-words.ts';
import type { PersonId } from '../ids.ts';
import { holdSentence, isHoldEvent } from '../organization-hold/hold.ts';
import { isRequestEvent } from '../patient-requests/evolve.ts';
import { requestSentence } from '../patient-requests/sentence.ts';
import { ownStepsSentence } from '../playbook/own.ts';
import { changeInWords } from '../reminders/changes.ts';
import { isSiteEvent } from '../sites/events.ts';
import { siteSentence } from '../sites/sentence.ts';
import { isSnippetEvent } from '../snippets/events.ts';
import { snippetSentence } from '../snippets/sentence.ts';
import type { RecordsEvent } from './events.ts';

/** What was done with the records, in one plain sentence. */
export function recordsSentence(event: RecordsEvent, nameOf: (person: PersonId) => string): string {
  const who = event.actor.kind === 'person' ? nameOf(event.actor.personId) : 'Needful';
  if (isSiteEvent(event)) return siteSentence(event, who);
  if (isCdsClientEvent(event)) return cdsClientSentence(event, who, event.actor.kind === 'person');
  if (isSnippetEvent(event)) return snippetSentence(event, who);
  if (isRequestEvent(event)) return requestSentence(event, who, nameOf);
  if (isDisclosureEvent(event)) return disclosureSentence(event, who);
  if (isHoldEvent(event)) return holdSentence(event, who);
  switch (event.type) {
    case 'schedule-set':
      return event.years === null
        ? `${who} stopped the purging of records.`
        : `${who} set the schedule: what names people is purged ${event.years} years after it was last in effect.`;
    case 'record-numbers-set':
      return `${who} said how medical record numbers are written here, in ${event.pictures} ${event.pictures === 1 ? 'way' : 'ways'}.`;
    case 'letterhead-set':
      return `${who} set the letterhead of letters${event.letterhead.logo === undefined ? '' : ', with a logo'}.`;
    case 'escalation-set':
      return event.escalation === null
        ? `${who} went back to when incidents climb by themselves as Needful starts with it.`
        : `${who} set when incidents climb by themselves: ${stepsInWords(event.escalation.steps)}.`;
    case 'playbook-set':
      return ownStepsSentence(event, who);
    case 'period-packed':
      return `${who} downloaded the evidence of ${event.from} to ${event.to}, ${withTexts(event.withTexts)}.`;
    case 'reminders-changed': {
      const changed = event.changes.map(changeInWords).join('; ');
      const alone =
        event.alone === true ? ' No second officer was there to agree: the governing body was told.' : '';
      return `${who} changed the reminders: ${changed}.${alone}`;
    }
    case 'organization-exported':
      return `${who} exported everything the organization owns, ${withTexts(event.withTexts)}.`;
    case 'access-ended': {
      const held = event.designations.map((role) => `${role} official`).join(' and ');
      return `${who} ended the access of ${nameOf(event.person)}${held === '' ? '' : `, ${held} until then`}.`;
    }
  }
}

function withTexts(are: boolean): string {
  return are ? 'with its texts' : 'without its texts';
}
