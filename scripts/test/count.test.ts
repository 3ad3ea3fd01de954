import { describe, expect, test } from 'vitest';
import { countLine, countTests, isGreen, type Report } from './count.ts';

const NONE: Report = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

describe('the count at the end of npm test', () => {
  test('adds the reports up', () => {
    const count = countTests([
      { ...NONE, numPassedTests: 3, numFailedTests: 1 },
      { ...NONE, numPassedTests: 4 },
    ]);
    expect(countLine(count)).toBe('7 passed, 1 failed');
    expect(isGreen(count)).toBe(false);
  });

  test('counts a file that failed before its first test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const count = countTests([{ ...NONE, numPassedTests: 2, testResults: [broken] }]);
    expect(countLine(count)).toBe('2 passed, 1 failed');
  });

  test('is green only when something ran, nothing failed and nothing was left out', () => {
    expect(isGreen(countTests([{ ...NONE, numPassedTests: 1 }]))).toBe(true);
    expect(isGreen(countTests([]))).toBe(false);
    const skipped = countTests([{ ...NONE, numPassedTests: 1, numPendingTests: 1 }]);
    expect(isGreen(skipped)).toBe(false);
    expect(countLine(skipped)).toBe('1 passed, 0 failed, 1 skipped');
  });
});
