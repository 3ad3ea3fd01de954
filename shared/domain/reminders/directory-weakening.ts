import { domainName } from '../../detect/recipients/domain-name.ts';
import type { KeptDirectory } from './settings.ts';

/**
 * How a change of the directory warns fewer people. A domain that becomes the organization's own or a partner's is no
 * longer outside; and a list that becomes empty ends what stands on it. A single fax number or colleague is not counted.
 */
export type DirectoryWeakening =
  | { readonly what: 'domain'; readonly list: 'own' | 'partners'; readonly domain: string }
  | { readonly what: 'emptied'; readonly list: (typeof LISTS)[number] };

/** Without one of these a rule has nothing to compare with, and stays silent. */
const LISTS = ['own', 'faxes', 'colleagues'] as const;

/** Its name among those that wait: `partners/mercy.example`, `no-faxes`. */
export function directoryName(weakening: DirectoryWeakening): string {
  return weakening.what === 'domain' ? `${weakening.list}/${weakening.domain}` : `no-${weakening.list}`;
}

/** By what of a change of the directory fewer people are warned. Before it names an own domain no card speaks of recipients. */
export function directoryWeakenings(
  before: KeptDirectory,
  after: KeptDirectory,
): readonly DirectoryWeakening[] {
  const emptied = LISTS.filter((list) => before[list].length > 0 && after[list].length === 0);
  return [
    ...(before.own.length === 0
      ? []
      : [
          ...added('own', after, before.own),
          ...added('partners', after, [...before.own, ...before.partners]),
        ]),
    ...emptied.map((list) => ({ what: 'emptied' as const, list })),
  ];
}

function added(list: 'own' | 'partners', after: KeptDirectory, before: readonly string[]) {
  const known = new Set(before.map(registered));
  return after[list]
    .filter((domain) => !known.has(registered(domain)))
    .map((domain) => ({ what: 'domain' as const, list, domain }));
}

/** Recipients are judged by what was registered: `mail.mercy.example` stands for all of `mercy.example`. */
function registered(domain: string): string {
  return domainName(domain)?.registered ?? domain;
}

/** The directory after a change, with what is held back as it was before. */
export function directoryWithout(
  before: KeptDirectory,
  change: KeptDirectory,
  held: readonly DirectoryWeakening[],
): KeptDirectory {
  const isHeld = (list: 'own' | 'partners', domain: string) =>
    held.some((one) => one.what === 'domain' && one.list === list && one.domain === domain);
  const own = change.own.filter((domain) => !isHeld('own', domain));
  const partners = change.partners.filter((domain) => !isHeld('partners', domain));
  const moved = before.partners.filter((domain) => isHeld('own', domain) && !partners.includes(domain));
  const emptied = held.flatMap((one) => (one.what === 'emptied' ? [one.list] : []));
  // Where another domain was to take the place of the only one, the only one stays until that is agreed to.
  const isLost = own.length === 0 && (change.own.length > 0 || emptied.includes('own'));
  return {
    own: isLost ? before.own : own,
    partners: [...partners, ...moved],
    faxes: emptied.includes('faxes') ? before.faxes : change.faxes,
    colleagues: emptied.includes('colleagues') ? before.colleagues : change.colleagues,
  };
}

/** The directory once it is agreed to. */
export function directoryWith(directory: KeptDirectory, weakening: DirectoryWeakening): KeptDirectory {
  if (weakening.what === 'emptied') return { ...directory, [weakening.list]: [] };
  const { list, domain } = weakening;
  const others = directory.partners.filter((one) => one !== domain);
  return { ...directory, partners: others, [list]: [...(list === 'own' ? directory.own : others), domain] };
}
