import type { Act } from '@needful/shared/domain/incident/report.ts';
import type { Condition, FactReaders, SiteAct, SiteProfile } from '@needful/shared/sites/_define.ts';
import { KIND_OF_ACT } from '@needful/shared/wire/site-profile.ts';

/** What a person points at for one fact: the selector, and where in the element its address stands. */
export type Pointed = { readonly selector: string; readonly from: string };

/** Facts that can be pointed at one by one. What needs more (dates, closed words) is written in the profile itself. */
export const POINTED_FACTS = {
  recipients: 'The recipients: each address, or the chip that shows it',
  sender: 'The sender’s address',
  recipientCount: 'The recipients, to be counted',
  attachmentCount: 'The attachments, to be counted',
  sectionCount: 'The selected parts of the record, to be counted',
  patientCount: 'The patients in a list, to be counted',
  wholeRecord: 'The box that selects the whole record',
  body: 'The text that is written: identifiers in it are counted, the text stays here',
  attachmentNames: 'The names of attachments: tables among them are counted',
  fax: 'The field for the fax number',
} as const satisfies Partial<Record<keyof FactReaders, string>>;
export type PointedFact = keyof typeof POINTED_FACTS;

export type DraftAct = {
  readonly act: Act;
  /** Path of the address, segment by segment; '' for any. */
  readonly path: string;
  readonly hash: string;
  /** What is there only while the act is. */
  readonly shownBy: string;
  /** The button that does it; '' where there is none. */
  readonly trigger: string;
  /** Beside what the quiet button stands; '' for none. */
  readonly beside: string;
  readonly facts: Readonly<Partial<Record<PointedFact, Pointed>>>;
};

/** What an administrator has described so far. It stays on this computer until they publish it. */
export type Draft = {
  readonly site: string;
  readonly title: string;
  readonly system: SiteProfile['system'];
  readonly origin: string;
  readonly recognisedBy: string;
  readonly acts: readonly DraftAct[];
};

export function emptyAct(act: Act, path: string): DraftAct {
  return { act, path, hash: '', shownBy: '', trigger: '', beside: '', facts: {} };
}

/** The profile that a draft means. Whether it may be published is the schema's to say. */
export function profileOf({ title, system, recognisedBy, acts }: Draft): SiteProfile {
  return {
    ...{ vocabulary: 1, title: title.trim(), system, unproven: null, matches: [] },
    recognisedBy: filled([recognisedBy]),
    acts: acts.map(actOf),
  };
}

function actOf({ act, path, hash, shownBy, trigger, beside, facts }: DraftAct): SiteAct {
  const when: Condition[] = [
    ...filled([path]).map((given) => ({ path: given })),
    ...filled([hash]).map((given) => ({ hash: given })),
    ...filled([shownBy]).map((given) => ({ present: given })),
  ];
  const [at] = filled([beside]);
  return {
    act,
    when,
    button: at === undefined ? null : { beside: at, place: 'after' },
    kind: KIND_OF_ACT[act],
    facts: factsOf(facts),
    trigger: filled([trigger])[0] ?? null,
  };
}

function factsOf(pointed: DraftAct['facts']): FactReaders {
  const readers = Object.entries(pointed).flatMap(([fact, given]) => {
    const selector = given.selector.trim();
    return selector === '' ? [] : [[fact, readerOf(fact as PointedFact, selector, given.from)] as const];
  });
  return Object.fromEntries(readers) as FactReaders;
}

function readerOf(fact: PointedFact, selector: string, from: string): FactReaders[PointedFact] {
  const place = from === 'text' || from === 'value' ? from : { attribute: from };
  switch (fact) {
    case 'recipients':
      return [{ selector, from: place }];
    case 'sender':
      return { selector, from: place };
    case 'wholeRecord':
      return [{ checked: selector }];
    case 'body':
      return { selector, from: from === 'value' ? 'value' : 'text' };
    case 'attachmentNames':
    case 'fax':
      return { selector };
    default:
      return { count: selector };
  }
}

/** Every selector of a profile, wherever it stands, once. */
export function selectorsIn(profile: SiteProfile): readonly string[] {
  const found: string[] = [...profile.recognisedBy];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (SELECTOR_FIELDS.has(name)) found.push(value);
    } else if (Array.isArray(value)) for (const each of value) walk(each, name);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, key);
  };
  walk(profile.acts, '');
  return [...new Set(found)];
}

const SELECTOR_FIELDS = new Set([
  ...['present', 'absent', 'checked', 'choice', 'selector', 'count', 'more', 'beside', 'each', 'trigger'],
]);

/**
 * The path of an address as a profile may ask for it: what looks like the number or the name of a record becomes `*`.
 * A wide pattern asks for too little rather than for somebody.
 */
export function pathOf(pathname: string): string {
  const segments = pathname.split('/').slice(1);
  const words = segments.map((segment) => (/^[a-z][a-z._-]{0,24}$/.test(segment) ? segment : '*'));
  return words.join('/') === '' || words.every((word) => word === '*') ? '' : `/${words.join('/')}`;
}

/** An id of the organization's own, made from what the site is called. */
export function siteIdOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30);
  return `own-${words === '' ? 'site' : words}`;
}

function filled(given: readonly string[]): string[] {
  return given.map((text) => text.trim()).filter((text) => text !== '');
}
