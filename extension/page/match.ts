import type { Condition, SiteAct, SiteProfile } from '@needful/shared/sites/_define.ts';

/** Controls whose values the site's makers wrote; what somebody typed is compared with nothing but the empty field. */
const CHOICE = 'select, [type="radio"], [type="checkbox"]';

/** Where a frame is: its own address and its document. */
export type Place = { readonly url: URL; readonly document: ParentNode };

/** Whether the page is the site that the profile describes. */
export function isRecognised(profile: SiteProfile, { document }: Place): boolean {
  return profile.recognisedBy.every((selector) => document.querySelector(selector) !== null);
}

/** The first act whose conditions all hold; null when the page shows none. */
export function findAct(profile: SiteProfile, place: Place): SiteAct | null {
  if (!isRecognised(profile, place)) return null;
  return profile.acts.find((act) => act.when.every((condition) => holds(condition, place))) ?? null;
}

export function holds(condition: Condition, { url, document }: Place): boolean {
  if ('query' in condition) {
    const value = url.searchParams.get(condition.query);
    return 'is' in condition
      ? value !== null && condition.is.includes(value)
      : !condition.isNot.includes(value ?? '');
  }
  if ('path' in condition) return matchesSegments(condition.path, url.pathname);
  if ('hash' in condition) return matchesSegments(condition.hash, url.hash.slice(1));
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
