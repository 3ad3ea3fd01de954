import type { Excepted } from './excepted.ts';
import type { Ended } from './run-pnpm.ts';

export type Advisory = Readonly<
  Record<'github_advisory_id' | 'module_name' | 'severity' | 'title' | 'url' | 'vulnerable_versions', string>
>;

/** What the registry knows; `unreachable` where it could not be asked, which is no fault of ours. */
export type Asked =
  | { readonly state: 'answered'; readonly advisories: readonly Advisory[] }
  | { readonly state: 'unreachable'; readonly why: string };

/** @param ended of `pnpm audit --json`, which ends with 1 also where it found something */
export function readAudit({ out, err }: Ended): Asked {
  try {
    const { advisories } = JSON.parse(out) as { advisories: Readonly<Record<string, Advisory>> };
    return { state: 'answered', advisories: Object.values(advisories) };
  } catch {
    const said = err
      .replace(/[│×╰├─▶]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { state: 'unreachable', why: said === '' ? 'it did not answer in time' : said };
  }
}

/**
 * One sentence for each advisory that nobody has excepted.
 * @param today as 2026-12-31
 */
export function openAdvisories(
  advisories: readonly Advisory[],
  excepted: readonly Excepted[],
  today: string,
): string[] {
  return advisories
    .filter(({ github_advisory_id: id }) => !excepted.some((one) => one.id === id && one.until >= today))
    .map(
      ({ module_name, vulnerable_versions, severity, title, github_advisory_id, url }) =>
        `${module_name} ${vulnerable_versions}: ${title} (${severity}, ${github_advisory_id}, ${url})`,
    );
}
