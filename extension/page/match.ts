import type { Condition, SiteAct, SiteProfile } from '@needful/shared/sites/_define.ts';

/** Controls whose values the site's makers wrote; what somebody typed is compared with nothing but the empty field. */
const CHOICE = 'select, [type="radio"], [type="checkbox"]';

/** Where a frame is: its own address and its document. */
export type Place = { readonly url: URL; readonly document: ParentNode };

/** Whether the page is the site that the profile describes. */
export function isRecognised(profile: SiteProfile, { document }: Place): boolean {
  return profile.recognisedBy.every((selector) => document.querySelector(selector) !== null);
}

/** What a page shows: an act, and a message that is written over it, as in a window over the message one reads. */
export type Acts = { readonly act: SiteAct | null; readonly over: SiteAct | null };

/** The first act whose conditions all hold, what is written last of all; null when the page shows none. */
export function findActs(profile: SiteProfile, place: Place): Acts {
  if (!isRecognised(profile, place)) return { act: null, over: null };
  const first = (isWritten: boolean) =>
    profile.acts.find(
      ({ act, when }) =>
        (act === 'compose-mail') === isWritten && when.every((condition) => holds(condition, place)),
    ) ?? null;
  const [act, written] = [first(false), first(true)];
  return act === null ? { act: written, over: null } : { act, over: written };
}

export function findAct(profile: SiteProfile, place: Place): SiteAct | null {
  return findActs(profile, place).act;
}

export function holds(condition: Condition, { url, document }: Place): boolean {
  if ('query' in condition) {
    const value = url.searchParams.get(condition.query);
    return 'is' in condition
      ? value !== null && condition.is.includes(value)
      : !condition.isNot.includes(value ?? '');
  }
  if ('path' in condition) return matchesSegments(condition.path, url.pathname);
  // Routers write `#route`, `#/route` and `#!/route`, and a query of their own behind it.
  if ('hash' in condition) return matchesSegments(condition.hash, url.hash.replace(/^#!?\/?|\?.*$/g, ''));
  if ('present' in condition) return document.querySelector(condition.present) !== null;
  if ('absent' in condition) return document.querySelector(condition.absent) === null;
  if ('checked' in condition) {
    return document.querySelector<HTMLInputElement>(condition.checked)?.checked === true;
  }
  const control = document.querySelector<HTMLInputElement>(condition.choice);
  if (control === null || (control.value !== '' && !control.matches(CHOICE))) return false;
  return condition.is.includes(control.value);
}

/** Segment by segment; `*` is one segment, a final `**` is the rest. */
function matchesSegments(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const rest = wanted.at(-1) === '**';
  if (rest ? given.length < wanted.length - 1 : given.length !== wanted.length) return false;
  return wanted.every((segment, index) => segment === '**' || segment === '*' || segment === given[index]);
}
