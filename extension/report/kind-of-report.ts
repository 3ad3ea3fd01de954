import type { ReportId } from '@needful/shared/domain/ids.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { KeptReport, MyReport } from '../messages/_answers.ts';

const ALL: Readonly<Record<string, Kind>> = kinds;

/**
 * The kind whose questions fit a report: by its id where the report is on this computer, by its title where only
 * the server has it; "something else" where neither knows it, since its questions fit everything.
 */
export function kindOfReport(
  reportId: ReportId,
  kept: readonly Pick<KeptReport, 'reportId' | 'report'>[],
  mine: readonly Pick<MyReport, 'reportId' | 'kindTitle'>[],
): Kind {
  const here = kept.find((report) => report.reportId === reportId);
  if (here !== undefined && Object.hasOwn(ALL, here.report.kind)) return ALL[here.report.kind] ?? fallback();
  const there = mine.find((report) => report.reportId === reportId);
  return Object.values(ALL).find((kind) => kind.title === there?.kindTitle) ?? fallback();
}

function fallback(): Kind {
  return kinds['something-else'];
}
