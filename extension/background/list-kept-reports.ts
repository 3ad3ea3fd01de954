import type { KeptReport } from '../messages/_answers.ts';
import { allEntries } from './outbox/keep.ts';
import { keptReportOf } from './receipt.ts';
import { ownerOf, readSession } from './session.ts';

/** Newest first. Nothing of another person, and nothing at all while the identity is hidden. */
export async function listKeptReports(): Promise<readonly KeptReport[]> {
  const session = await readSession();
  if (session === null || session.hidden) return [];
  const mine = (await allEntries()).filter(({ owner }) => owner === ownerOf(session));
  const reports: KeptReport[] = [];
  for (const entry of mine.filter(({ type }) => type === 'report').reverse()) {
    const about = mine.filter(({ reportId }) => reportId === entry.reportId);
    const kept = await keptReportOf(entry, about);
    if (kept !== null) reports.push(kept);
  }
  return reports;
}
