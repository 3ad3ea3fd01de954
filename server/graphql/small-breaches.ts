import type { IncidentId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { missingOn, type SheetRow } from '@needful/shared/domain/notices/sheet.ts';
import type { Refusal } from '@needful/shared/domain/refusal.ts';
import { sheetsCsv, sheetsPdf } from '../documents/sheets.ts';
import { type Context, personOf, placeOf } from './context.ts';
import { noticeDesk, sheetOf } from './notice-desk.ts';
import type { Made } from './notice-documents.ts';

export const YEAR_DOCUMENTS = ['small-breaches.pdf', 'small-breaches.csv'] as const;
type YearDocument = (typeof YEAR_DOCUMENTS)[number];

/** One breach of fewer than 500 that goes to HHS with its year, as far as it is ready. */
export type SmallBreach = {
  readonly incident: IncidentId;
  readonly reference: string;
  readonly due: string | null;
  readonly isFiled: boolean;
  /** Why it is owed. */
  readonly standing: string;
  readonly sheet: readonly SheetRow[];
  readonly missing: readonly string[];
};

/** So many are looked through for one year. */
const MOST = 300;

/**
 * The worklist of a year: every incident whose notice to HHS goes with it, one sheet each (164.408(c)). The year is
 * that of discovery, which may lie before the report. Whoever acted in an incident or is named in it does not find it here.
 */
export async function smallBreaches(context: Context, year: number): Promise<readonly SmallBreach[]> {
  const { org } = placeOf(context);
  const rows = await context.reads.client.incident.findMany({
    where: {
      orgId: org,
      NOT: { barred: { has: personOf(context) } },
      reportedAt: { gte: new Date(`${year}-01-01T00:00:00Z`), lt: new Date(`${year + 2}-01-01T00:00:00Z`) },
      events: {
        some: {
          type: { in: ['breach-facts-recorded', 'conclusion-signed', 'affected-added', 'affected-imported'] },
        },
      },
    },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, kind: true },
  });
  const found: SmallBreach[] = [];
  for (const { id, kind } of rows) {
    const desk = await noticeDesk(context, id, kind);
    const notice = desk.notices.find((each) => each.id === 'hhs-small' && each.owed === 'yes');
    const discovered = desk.of.discovered.inUse?.on.slice(0, 4);
    if (notice === undefined || discovered !== String(year)) continue;
    const sheet = sheetOf(desk, notice) ?? [];
    found.push({
      incident: id as IncidentId,
      reference: referenceOf(desk.of.state.report.reportId),
      due: notice.due ?? notice.metOn,
      isFiled: notice.metOn !== null,
      standing: notice.because,
      sheet,
      missing: missingOn(sheet),
    });
  }
  return found;
}

/** The sheets of a year that are not filed yet, as one file. */
export async function makeYearDocument(
  context: Context,
  year: number,
  document: YearDocument,
): Promise<Made | Refusal> {
  const open = (await smallBreaches(context, year)).filter(({ isFiled }) => !isFiled);
  const sheets = open.map(({ reference, due, standing, sheet, missing }) => ({
    title: `${reference}: notice to HHS for ${year}`,
    lines: [
      `Last day: ${due ?? 'none'}. ${standing}`,
      missing.length === 0 ? 'Nothing is missing.' : `Still missing: ${missing.join('; ')}.`,
    ],
    rows: sheet,
  }));
  const name = `${year}-${document}`;
  if (document === 'small-breaches.csv')
    return { name, type: 'text/csv; charset=utf-8', bytes: sheetsCsv(sheets) };
  const title = `Breaches of fewer than 500 people, ${year}`;
  return { name, type: 'application/pdf', bytes: sheetsPdf(title, sheets, context.now) };
}
