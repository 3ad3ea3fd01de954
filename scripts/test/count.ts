/** What vitest's JSON reporter says, as far as it is counted. */
export type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Adds up reports. A file that failed before its first test counts as one failure. */
export function countTests(reports: readonly Report[]): Count {
  const sum = (of: (report: Report) => number) => reports.reduce((total, report) => total + of(report), 0);
  return {
    passed: sum((report) => report.numPassedTests),
    failed: sum((report) => report.numFailedTests + brokenFiles(report)),
    skipped: sum((report) => report.numPendingTests + report.numTodoTests),
  };
}

function brokenFiles({ testResults }: Report): number {
  return testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
}

/** Whether the tests show that it works: some ran, none failed, none was left out. */
export function isGreen({ passed, failed, skipped }: Count): boolean {
  return passed > 0 && failed === 0 && skipped === 0;
}

/** The last line of `npm test`. */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
