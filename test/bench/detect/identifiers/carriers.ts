import type { Faker } from '@faker-js/faker';
import { cleanSentence } from './clean.ts';

/** What stands around what is planted, with its label if it has one. */
const CARRIERS: readonly string[] = [
  '{}',
  'Please see {} and let me know.',
  'Hi, for your records: {}. Thanks!',
  'I need this today, {}, before the clinic opens.',
  'Forwarding what the front desk wrote down: {}',
  '({})',
  'Re: referral. {}. Insurance to follow.',
  'Sorry, correction, {}',
  'Per our call this morning, {}; please update the chart.',
  'FYI {} - thx',
  'We could not verify {}, can you check?',
  'The form says {}, and the patient signed it.',
  'Mrs. Alvarez came in; {}. She is waiting.',
  'Patient information\n{}\nReason for visit: cough',
  'Good morning,\n\nhere is what you asked for:\n{}\n\nBest,\nDana',
  '- {}\n- allergies: none\n- meds: see list',
  'Can you confirm {}? The lab will not run it without.',
  'Attn: scheduling. {}. Prefers mornings.',
  '"{}" was on the sticker',
  '| {} | done |',
  'As discussed {} is what we have on file.',
  'pls fix {} in the system asap',
  'Note to self: {}!',
  'Faxed 3 pages, 2 of them with {}.',
];

/** The planted words amid sentences that have numbers of their own. */
export function carried(faker: Faker, said: string, heldOut: boolean): string {
  const known = heldOut ? CARRIERS : CARRIERS.filter((_, place) => place % 4 !== 3);
  const text = faker.helpers.arrayElement(known).replace('{}', () => said);
  const before = faker.datatype.boolean(0.5) ? `${cleanSentence(faker, heldOut)} ` : '';
  const after = faker.datatype.boolean(0.5) ? `\n${cleanSentence(faker, heldOut)}` : '';
  return `${before}${text}${after}`;
}
