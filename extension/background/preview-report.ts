import type { ReportId } from '@needful/shared/domain/ids.ts';
import { previewInWords } from '@needful/shared/domain/incident/payload-in-words.ts';
import type { Preview } from '../messages/_answers.ts';
import type { Sender } from '../messages/_define.ts';
import { composeReport } from './compose-report.ts';
import { readGround } from './ground.ts';
import type { ReportRequest } from './keep-report.ts';
import { readProfiles } from './profiles.ts';
import { kindOf } from './receipt.ts';
import { instant } from './session.ts';
import { requireOwnSite } from './sites.ts';

/** Stands where the click will put the number it makes. */
const AT_THE_CLICK = '00000000-0000-7000-8000-000000000000' as ReportId;

/** What a click would send, by the very function that makes it. Time and number are made at the click. */
export async function previewReport(
  request: Omit<ReportRequest, 'reportId'>,
  sender: Sender,
): Promise<Preview> {
  await requireOwnSite(request.reading, sender);
  const ground = await readGround();
  const given = { ...request, reportId: AT_THE_CLICK, noticedAt: instant(Date.now()) };
  const report = await composeReport(given, ground?.hashKey ?? null);
  const titles = {
    kind: kindOf(report.kind)?.title ?? report.kind,
    site: report.place === null ? null : ((await readProfiles()).get(report.place.site)?.title ?? null),
  };
  const fields = previewInWords(report, titles, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { report, fields, asPerson: (ground?.owner ?? null) !== null };
}
