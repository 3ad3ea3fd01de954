import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { logFault } from './log-fault.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => said.mockClear());
afterAll(() => said.mockRestore());

test.each([
  new Error('the token Kxsecret was refused'),
  new TypeError('cannot read Kxsecret\n    of jane@othermail.example'),
  new Error('wrapped', { cause: new Error('Kxsecret') }),
  z.strictObject({}).safeParse({ Kxsecret: 'Kxsecret' }).error,
  'Kxsecret',
])('a fault in the log has its kind and place, and none of its words', (fault) => {
  logFault('report-incident failed', fault);
  const line = String(said.mock.calls[0]?.[0]);
  expect(line).toMatch(/^report-incident failed: \w+/);
  expect(line).not.toMatch(/Kxsecret|othermail/);
});
