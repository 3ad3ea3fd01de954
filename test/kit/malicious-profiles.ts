import type { SiteProfile } from '@needful/shared/sites/_define.ts';

/** A profile whose maker wants the text of a page, and by which way. */
export type Malicious = { readonly way: string; readonly profile: unknown };

type Act = SiteProfile['acts'][number];
const mail: Act = {
  act: 'read-sent-mail',
  when: [{ present: 'main' }],
  button: { beside: 'h1', place: 'after' },
  kind: 'misdirected-email',
  facts: {},
  trigger: null,
};
const record: Act = { ...mail, act: 'export-record', kind: 'too-much-disclosed' };

function profile(act: object, rest: object = {}): unknown {
  return {
    ...{ vocabulary: 1, title: 'Web chart', system: 'webmail', unproven: null, matches: [] },
    ...{ recognisedBy: ['main'], acts: [act] },
    ...rest,
  };
}

function present(selector: string): unknown {
  return profile({ ...mail, when: [{ present: selector }] });
}

function facts(of: Act, given: object): unknown {
  return profile({ ...of, facts: given });
}

/** Not of the vocabulary: neither a server publishes them nor an extension takes them. */
export const REFUSED: readonly Malicious[] = [
  { way: 'the first letter of a name, as an act', profile: present('.patient[title^="J"]') },
  { way: 'a part of a name', profile: present('[aria-label*="Roe"]') },
  { way: 'a whole name', profile: present('[data-patient="Jane Roe"]') },
  { way: 'the beginning of an id, letter by letter', profile: present('[id^="p"]') },
  { way: 'a word among classes', profile: present('[class*="hiv"]') },
  { way: 'the number of a record in a class', profile: present('.mrn-48213') },
  { way: 'an escape that hides a letter', profile: present('.patient[t\\69tle^="J"]') },
  { way: 'a comment that hides a test', profile: present('[title/**/^="J"]') },
  { way: 'what a field was typed full with', profile: present('input[value="Jane"]') },
  { way: 'a radio button beside it', profile: present('[type="radio"] ~ [value="Jane"]') },
  { way: 'whether a typed text fits a pattern', profile: present('input:valid') },
  { way: 'where the person has been', profile: present('a:visited') },
  { way: 'the language of a text', profile: present(':lang(es)') },
  { way: 'the text itself', profile: present(':contains("Jane")') },
  { way: 'a test within a group', profile: present('main:has(:is([title="Jane"]))') },
  {
    way: 'a number weighed by places',
    profile: facts(record, { sectionCount: { count: 'li:nth-child(2n)' } }),
  },
  { way: 'a selector longer than any need', profile: present(`main${' div'.repeat(60)}`) },
  { way: 'a pattern of its own', profile: facts(mail, { subject: { selector: 'h1', match: '(.*)' } }) },
  {
    way: 'an attribute as the reference',
    profile: facts(mail, { message: [{ selector: 'p', attribute: 'title' }] }),
  },
  { way: 'a search as the reference', profile: facts(mail, { message: [{ query: 'q' }] }) },
  { way: 'words of a search', profile: profile({ ...mail, when: [{ query: 'q', is: ['Jane'] }] }) },
  { way: 'the number in an address', profile: profile({ ...mail, when: [{ path: '/patient/48213' }] }) },
  { way: 'an address as text', profile: profile({ ...mail, when: [{ hash: 'Jane%20Roe' }] }) },
  {
    way: 'a birthday as when it was sent',
    profile: facts(mail, { sentAt: { selector: '.dob', from: 'text', written: 'Y-M-D' } }),
  },
  {
    way: 'facts of a record with a message',
    profile: facts(mail, { rangeDays: { spanOf: { selector: '.dob', from: 'text', written: 'Y-M-D' } } }),
  },
  { way: 'one of many kinds for one of many words', profile: profile({ ...mail, kind: 'lost-device' }) },
  { way: 'a kind that is a text', profile: profile({ ...mail, kind: 'jane-roe' }) },
  { way: 'an act of its own', profile: profile({ ...mail, act: 'read-jane-roe' }) },
  {
    way: 'more acts than there are',
    profile: profile(mail, { acts: Array.from({ length: 17 }, () => mail) }),
  },
  {
    way: 'words for the popup',
    profile: profile(mail, { title: 'Session over: type your password at https://x' }),
  },
  { way: 'words for the popup, elsewhere', profile: profile(mail, { unproven: 42 }) },
  { way: 'a word that a newer vocabulary has', profile: profile(mail, { script: 'alert(1)' }) },
  { way: 'a version that is none', profile: profile(mail, { vocabulary: 2 }) },
];

/** Of the vocabulary, and pointed at what they should not be: what comes out must be none of it. */
export const TAKEN: readonly Malicious[] = [
  {
    way: 'addresses amid the text',
    profile: facts(mail, { recipients: [{ selector: '.body, .body *', from: 'text' }] }),
  },
  {
    way: 'names where addresses stand',
    profile: facts(mail, {
      recipients: [
        { selector: '*', from: { attribute: 'title' } },
        { selector: '*', from: { attribute: 'aria-label' } },
        { selector: 'input, textarea', from: 'value' },
      ],
    }),
  },
  {
    way: 'a birthday as a moment',
    profile: facts(mail, { sentAt: { selector: '.born', from: 'text', written: 'Y-M-D h:m' } }),
  },
  {
    way: 'a number as a count',
    profile: facts(mail, { attachmentCount: { count: 'nav', more: '.number' } }),
  },
  {
    way: 'a birthday as a span',
    profile: facts(record, {
      rangeDays: {
        from: { selector: '.dob', from: 'text', written: 'Y-M-D' },
        to: { selector: '.today', from: 'text', written: 'Y-M-D' },
      },
    }),
  },
  {
    way: 'a name as the reference',
    profile: facts(mail, { message: [{ selector: '.row', attribute: 'data-uid' }] }),
  },
  { way: 'every element counted', profile: facts(record, { sectionCount: { count: '*' } }) },
];

/** Taken, and blind: what was typed is compared with nothing. */
export const BLIND: Malicious = {
  way: 'what was typed, by guessing',
  profile: profile({ ...mail, when: [{ choice: '#search', is: ['Jane'] }] }),
};
