import type { Act } from '../domain/incident/report.ts';
import { isSiteFact, SITE_FACTS } from '../domain/site-facts.ts';
import type { Condition, SiteAct, SiteProfile } from './_define.ts';

/** Each completes "When …". */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  'read-sent-mail': 'a sent message is open',
  'read-received-mail': 'a received message is open',
  'compose-mail': 'a message is written',
  'open-chart': 'a patient’s chart is open',
  'export-record': 'a record is exported',
  'print-record': 'a record is printed',
  'release-record': 'a record is released',
  'send-fax': 'a fax is sent',
  'list-patients': 'a list of patients is shown',
  'open-section': 'a part of a record is open',
};

/** What only a reminder looks at; see `ReminderReaders`. */
const REMINDER_WORDS: Readonly<Record<string, string>> = {
  purpose: 'what the record is for',
  flow: 'whether it is used, disclosed or requested',
  party: 'who is on the other side',
  basis: 'what lets it go out',
  sections: 'which protected parts are in it',
  relations: 'whether this person has to do with the patient',
  attachmentNames: 'how many attachments are tables',
  answersAll: 'whether everybody is answered',
};

/** What a profile does on a page, in plain sentences, for whoever approves it. */
export function inWords(profile: SiteProfile): readonly string[] {
  return [
    `It takes a page for this site where it finds ${profile.recognisedBy.join(' and ')}.`,
    ...profile.acts.flatMap(actInWords),
    ...(profile.acts.length === 0 ? ['It reads nothing of the page.'] : []),
  ];
}

function actInWords({ act, when, button, kind, facts, visit = [], trigger }: SiteAct): readonly string[] {
  const read = Object.keys(facts).map((fact) =>
    isSiteFact(fact) ? SITE_FACTS[fact] : (REMINDER_WORDS[fact] ?? fact),
  );
  return [
    `It knows that ${ACT_WORDS[act]} by this: ${when.map(conditionInWords).join(', and ')}.`,
    ...(read.length === 0 ? [] : [`Of it, it reads: ${read.join(', ')}.`]),
    ...(visit.length === 0
      ? []
      : [
          `It knows one patient or message from the next by ${visit.map(({ selector }) => selector).join(' and ')}; that text never leaves the page.`,
        ]),
    ...(button === null
      ? []
      : [
          `It puts the quiet button ${button.place === 'end' ? 'at the end of' : button.place} ${button.beside}.`,
        ]),
    ...(kind === null ? [] : [`A report from there is of the kind ${kind}.`]),
    ...(trigger === null ? [] : [`A card may come before ${trigger} is pressed.`]),
  ];
}

function conditionInWords(condition: Condition): string {
  if ('query' in condition)
    return 'is' in condition
      ? `${condition.query} in the address is ${condition.is.join(' or ')}`
      : `${condition.query} in the address is not ${condition.isNot.join(' or ')}`;
  if ('path' in condition) return `the address is ${condition.path}`;
  if ('hash' in condition) return `the address ends with #${condition.hash}`;
  if ('present' in condition) return `there is ${condition.present}`;
  if ('absent' in condition) return `there is no ${condition.absent}`;
  if ('checked' in condition) return `${condition.checked} is ticked`;
  return `${condition.choice} is set to ${condition.is.join(' or ')}`;
}
