/**
 * What a site profile may mean to read, and how a screen calls it. `page`: whether the page is the site at all.
 * The others are the readers of shared/sites/_define.ts.
 */
export const SITE_FACTS = {
  page: 'The page itself',
  recipients: 'Who it went to, as domains',
  sender: 'The sender\u2019s domain',
  recipientCount: 'How many recipients',
  attachmentCount: 'How many attachments',
  sentAt: 'When it was sent',
  message: 'Which message, as a keyed hash',
  wholeRecord: 'Whether the whole record is selected',
  rangeDays: 'How long a time is selected',
  sectionCount: 'How many parts are selected',
  patientCount: 'How many patients are shown',
  body: 'How many identifiers a text holds',
  fax: 'The field of a fax number',
  visit: 'Which patient or message, one from the next',
} as const;
export type SiteFact = keyof typeof SITE_FACTS;

export function isSiteFact(text: string): text is SiteFact {
  return Object.hasOwn(SITE_FACTS, text);
}
