import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { expect, test } from 'vitest';
import { kept, myReports } from '../ui/example-reports.ts';
import { kindOfReport } from './kind-of-report.ts';

const [, closed] = myReports;

test('the kind of a report on this computer is known by its id', () => {
  expect(kindOfReport(kept.reportId, [kept], [])).toBe(kinds['misdirected-email']);
});

test('the kind of a report that only the server has is known by its title', () => {
  expect(closed && kindOfReport(closed.reportId, [kept], myReports)).toBe(kinds['lost-paper']);
});

test('a report that nobody here may see, or of a kind to come, is asked the general questions', () => {
  expect(kindOfReport(kept.reportId, [], [])).toBe(kinds['something-else']);
  const later = { ...kept, report: { ...kept.report, kind: 'telepathy' } };
  expect(kindOfReport(kept.reportId, [later], [])).toBe(kinds['something-else']);
});
