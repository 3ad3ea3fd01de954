import type { NoticeId, OwedNotice } from './owed.ts';
import type { Channel } from './state.ts';
import { isMany } from './substitute.ts';

type Context = { readonly notices: readonly OwedNotice[]; readonly badAddresses: number };

/** The ways a notice may go. A telephone call is never instead of the letter (164.404(d)(3)). */
export function channelsFor(notice: NoticeId, { notices, badAddresses }: Context): readonly Channel[] {
  if (notice === 'individuals') return ['first-class-mail', 'mail-and-email'];
  if (notice === 'substitute-notice')
    return isMany(badAddresses)
      ? ['home-page', 'major-media']
      : ['other-written', 'telephone', 'home-page', 'major-media'];
  const audience = notices.find(({ id }) => id === notice)?.audience ?? audienceOfId(notice);
  if (audience === 'media') return ['press-release'];
  if (audience === 'hhs') return ['portal'];
  return ['portal', 'email', 'first-class-mail'];
}

/** Of a notice whose clock is gone: it may have left all the same. */
function audienceOfId(notice: NoticeId): 'media' | 'hhs' | null {
  if (notice.startsWith('media')) return 'media';
  return notice.includes('hhs') ? 'hhs' : null;
}
