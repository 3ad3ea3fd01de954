import type { SiteReason, SiteState } from '../generated/graphql.ts';
import type { SiteVersion } from './documents.ts';

export const STATE_WORDS: Readonly<Record<SiteState, string>> = {
  PROVEN: 'Proven',
  UNPROVEN: 'Not proven',
  OFF: 'Off',
  WAITING: 'Waits for approval',
};

export const REASON_WORDS: Readonly<Record<SiteReason, string>> = {
  READS_WRONGLY: 'It reads the wrong things',
  PAGE_CHANGED: 'The site has changed',
  SLOWS_THE_PAGE: 'It slows the page',
  SECURITY: 'A security concern',
  NOT_USED: 'The site is not used any more',
  MENDED: 'What was wrong is mended',
};

/** What one version says, in short. */
export function stepOf({ step, isWaiting, isInForce }: SiteVersion): string {
  const what = { PROFILE: 'A profile', OFF: 'Switched off', BUNDLED: 'As it comes with Needful' }[step];
  return `${what}${isInForce ? ', in force' : ''}${isWaiting ? ', waits for a second person' : ''}`;
}
