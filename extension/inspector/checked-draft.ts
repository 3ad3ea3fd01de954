import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { publishableProfileSchema } from '@needful/shared/wire/site-profile.ts';
import { faultsOfProfile } from '@needful/shared/wire/site-profile-faults.ts';

type Checked = { readonly profile: SiteProfile } | { readonly faults: readonly string[] };

/**
 * What the server will check, and what only this computer can: whether a selector holds a word that is written on the
 * page as a name would be.
 */
export async function checkedDraft(
  body: string,
  shownWords: (profile: SiteProfile) => Promise<readonly string[]>,
): Promise<Checked> {
  const checked = faultsOfProfile(body, publishableProfileSchema);
  if (!('profile' in checked)) return checked;
  const words = await shownWords(checked.profile);
  return words.length === 0
    ? checked
    : {
        faults: words.map(
          (word) =>
            `“${word}” is also written on this page, perhaps as somebody’s name: point at another part.`,
        ),
      };
}
