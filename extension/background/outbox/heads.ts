import type { Entry } from './entry.ts';

/** Of each report the first message that still waits: what came later must not overtake it. */
export function heads(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (entry.progress.state !== 'waiting' || seen.has(entry.reportId)) return false;
    seen.add(entry.reportId);
    return true;
  });
}
