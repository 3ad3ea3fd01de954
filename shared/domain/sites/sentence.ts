import type { SiteEventBody, SiteReason } from './events.ts';

/** Each ends the sentence "…, because". */
export const SITE_REASON_WORDS: Readonly<Record<SiteReason, string>> = {
  'reads-wrongly': 'it reads the wrong things',
  'page-changed': 'the site has changed',
  'slows-the-page': 'it slows the page',
  security: 'of a security concern',
  'not-used': 'the site is not used any more',
  mended: 'what was wrong is mended',
};

/** What was done with how a site is read, in one plain sentence. */
export function siteSentence(event: SiteEventBody, who: string): string {
  const { site, version } = event;
  switch (event.type) {
    case 'site-described':
      return `${who} published version ${version} of the site ${site}. It waits for a second person.`;
    case 'site-approved':
      return `${who} approved version ${version} of the site ${site}. Extensions read it by that, unless it is switched off.`;
    case 'site-switched':
      return `${who} switched the site ${site} ${event.isOn ? 'on' : 'off'}${because(event.reason)}.`;
    case 'site-rolled-back':
      return event.to === 0
        ? `${who} put the site ${site} back to how it comes with Needful${because(event.reason)}.`
        : `${who} put version ${event.to} of the site ${site} back, as version ${version}${because(event.reason)}.`;
  }
}

function because(reason: SiteReason | null): string {
  return reason === null ? '' : `, because ${SITE_REASON_WORDS[reason]}`;
}
