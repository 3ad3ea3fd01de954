import type { Instant, ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { type Report, UNDO_SECONDS } from '@needful/shared/domain/incident/report.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { KeptReport, Receipt } from '../messages/_answers.ts';
import type { Entry, Lead } from './outbox/entry.ts';
import { contentOf, entriesAbout } from './outbox/keep.ts';
import { instant, ownerOf, readSession } from './session.ts';
import { isStorageSafe } from './storage-safety.ts';
import { say } from './troubles.ts';

export function kindOf(id: string): Kind | null {
  return Object.hasOwn(kinds, id) ? ((kinds as Readonly<Record<string, Kind>>)[id] ?? null) : null;
}

/** The receipt of a report; null when it is unknown here or belongs to somebody who is not signed in now. */
export async function receiptOf(reportId: ReportId): Promise<Receipt | null> {
  const entries = await entriesAbout(reportId);
  const entry = entries.find(({ type }) => type === 'report');
  if (entry === undefined || !(await isVisible(entry))) return null;
  const kept = await keptReportOf(entry, entries);
  return kept === null ? null : withSteps(kept, entry.owner !== null);
}

/** One's own; and reports without a name, which only their own receipt asks for by an id nobody can guess. */
async function isVisible(entry: Entry): Promise<boolean> {
  if (entry.owner === null) return true;
  const session = await readSession();
  return session !== null && ownerOf(session) === entry.owner;
}

export async function keptReportOf(entry: Entry, about: readonly Entry[]): Promise<KeptReport | null> {
  const content = await contentOf(entry);
  if (content?.type !== 'report') return null;
  const { progress } = entry;
  const later = about.filter(({ type }) => type !== 'report');
  const trouble = progress.state === 'waiting' ? progress.trouble : null;
  return {
    ...basics(content.report, entry.keptAt),
    state: progress.state,
    waiting: trouble === null ? null : { trouble, message: say(trouble) },
    refusal: progress.state === 'refused' ? { code: progress.code, message: progress.message } : null,
    storage: progress.state === 'delivered' || (await isStorageSafe()) ? 'safe' : 'not-yet-safe',
    takenBack: takenBack(later),
    laterWaiting: later.filter((each) => each.progress.state === 'waiting').length,
    lead: content.lead,
  };
}

function takenBack(later: readonly Entry[]): KeptReport['takenBack'] {
  const accepted = later.filter(({ progress }) => progress.state !== 'refused');
  if (accepted.some(({ type }) => type === 'undo')) return 'undone';
  return accepted.some(({ type }) => type === 'withdraw') ? 'withdrawn' : null;
}

function basics(report: Report, keptAt: Instant) {
  const kindTitle = kindOf(report.kind)?.title ?? report.kind;
  return { reportId: report.reportId, reference: referenceOf(report.reportId), kindTitle, keptAt, report };
}

function withSteps(kept: KeptReport, asPerson: boolean): Receipt {
  const undoUntil = instant(Date.parse(kept.keptAt) + UNDO_SECONDS * 1000);
  return { ...kept, asPerson, undoUntil, containment: kindOf(kept.report.kind)?.containment ?? [] };
}

/** Of a report that went straight to the server because nothing could be stored. */
export function deliveredReceipt(report: Report, lead: Lead, asPerson: boolean): Receipt {
  const rest = { waiting: null, refusal: null, storage: 'safe', takenBack: null, laterWaiting: 0 } as const;
  return withSteps({ ...basics(report, report.noticedAt), state: 'delivered', lead, ...rest }, asPerson);
}
