import { addDays, endOfYear } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, IncidentId } from '@needful/shared/domain/ids.ts';
import type { ListedNotice } from '@needful/shared/domain/notices/listing.ts';
import { lackingOn, type Missing, type SheetRow } from '@needful/shared/domain/notices/sheet.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import { findKind } from '../handle/decision-facts.ts';
import { type Context, personOf, placeOf } from './context.ts';
import { type NoticeDesk, noticeDesk, sheetOf } from './notice-desk.ts';

/** One report that HHS gets of a breach, as far as it is ready. Part 2 records are reported once more. */
export type HhsBreach = {
  readonly incident: IncidentId;
  readonly kindTitle: string;
  readonly isOpen: boolean;
  readonly discoveredOn: CalendarDate;
  /** Null while nobody knows. */
  readonly affected: number | null;
  readonly notice: ListedNotice;
  readonly desk: NoticeDesk;
  readonly sheet: readonly SheetRow[];
  readonly missing: readonly Missing[];
};

/** What HHS gets of the breaches that were discovered in one year. */
export type HhsYear = {
  readonly year: number;
  /** The last day for those of fewer than 500 people. */
  readonly due: CalendarDate;
  readonly small: readonly HhsBreach[];
  readonly large: readonly HhsBreach[];
  /** False where there are more incidents than were looked through. */
  readonly isWhole: boolean;
};

/** So many are looked through for one year. */
const MOST = 1_000;
const LARGE = 500;

/**
 * The worklist of a year: every report to HHS of a breach discovered in it, one sheet each. Small ones are due within 60
 * days after its end (164.408(c)), large ones when the people are told (164.408(b)). An incident may have been reported
 * years after its discovery. Whoever acted in an incident or is named in it does not find it here.
 */
export async function hhsYear(context: Context, year: number): Promise<HhsYear> {
  const rows = await candidates(context, year);
  const breaches: HhsBreach[] = [];
  for (const { id, kind, conclusion } of rows.slice(0, MOST)) {
    const desk = await noticeDesk(context, id, kind);
    const discoveredOn = desk.of.discovered.inUse?.on;
    if (discoveredOn?.slice(0, 4) !== String(year)) continue;
    const owed = desk.notices.filter((notice) => isReport(notice, conclusion));
    breaches.push(...owed.map((notice) => breachOf(id as IncidentId, kind, desk, notice, discoveredOn)));
  }
  return {
    year,
    due: addDays(endOfYear(`${year}-12-31` as CalendarDate), 60),
    small: breaches.filter((breach) => !isLarge(breach)),
    large: breaches.filter(isLarge),
    isWhole: rows.length <= MOST,
  };
}

function candidates(context: Context, year: number) {
  const telling = ['breach-facts-recorded', 'conclusion-signed', 'affected-added', 'affected-imported'];
  return context.reads.client.incident.findMany({
    where: {
      orgId: placeOf(context).org,
      NOT: { barred: { has: personOf(context) } },
      // A day before the year in UTC it has begun already somewhere.
      reportedAt: { gte: new Date(`${year - 1}-12-31T00:00:00Z`) },
      events: { some: { type: { in: telling } } },
    },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    take: MOST + 1,
    select: { id: true, kind: true, conclusion: true },
  });
}

/** Owed for sure; or perhaps, of what was signed as a breach: there a number is missing, and it must not be forgotten. */
function isReport({ audience, owed }: ListedNotice, conclusion: string | null): boolean {
  return audience === 'hhs' && (owed === 'yes' || (owed === 'may' && conclusion === 'breach'));
}

function isLarge({ notice, affected }: HhsBreach): boolean {
  return notice.id === 'hhs-large' || (notice.id !== 'hhs-small' && affected !== null && affected >= LARGE);
}

function breachOf(
  incident: IncidentId,
  kind: string,
  desk: NoticeDesk,
  notice: ListedNotice,
  discoveredOn: CalendarDate,
): HhsBreach {
  const { state } = desk.of;
  const sheet = sheetOf(desk, notice) ?? [];
  return {
    incident,
    kindTitle: findKind(kind)?.title ?? kind,
    isOpen: state.status !== 'closed' && state.status !== 'merged',
    discoveredOn,
    affected: countedExtent(state.duties.facts, state.register).total,
    notice,
    desk,
    sheet,
    missing: isFiled(notice) ? [] : lackingOn(sheet),
  };
}

/** It was given to HHS, with proof or without. */
export function isFiled({ record, metOn }: ListedNotice): boolean {
  return record.sent !== null || metOn !== null;
}
