import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openAdvisories, readAudit } from './advisories.ts';
import { type Component, unfitLicences } from './licences.ts';
import { runPnpm } from './run-pnpm.ts';

const KNOWN = {
  id: 1,
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'Synthetic flaw',
  severity: 'high',
  vulnerable_versions: '<99',
  cwe: [],
  cvss: { score: 7.5, vectorString: null },
};

/** Asks a registry of this test's own with the real package manager. */
async function auditAgainst(status: number, answer: object) {
  const registry = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const { port } = registry.address() as AddressInfo;
  try {
    return readAudit(await runPnpm('audit', '--prod', '--json', '--registry', `http://127.0.0.1:${port}/`));
  } finally {
    registry.close();
  }
}

test('an advisory for what is shipped is named, until the last day it is excepted', async () => {
  const asked = await auditAgainst(200, { hono: [KNOWN] });
  if (asked.state !== 'answered') throw new Error(asked.why);
  const excepted = [{ id: 'GHSA-aaaa-bbbb-cccc', until: '2026-12-31', why: 'synthetic' }];
  expect(openAdvisories(asked.advisories, excepted, '2026-12-31')).toEqual([]);
  expect(openAdvisories(asked.advisories, excepted, '2027-01-01')).toEqual([
    'hono <99: Synthetic flaw (high, GHSA-aaaa-bbbb-cccc, https://github.com/advisories/GHSA-aaaa-bbbb-cccc)',
  ]);
}, 30_000);

test('a registry that does not tell of advisories is no fault, and is said', async () => {
  expect(await auditAgainst(405, {})).toEqual({
    state: 'unreachable',
    why: expect.stringContaining('responded with 405'),
  });
}, 30_000);

test('a licence that asks for more than to be named is refused, unless there is a choice', () => {
  const under = (name: string, expression?: string): Component => ({
    name,
    version: '1.0.0',
    ...(expression === undefined ? {} : { licenses: [{ expression }] }),
  });
  const unfit = unfitLicences([
    under('fine', 'MIT'),
    under('choice', '(GPL-3.0-only OR MIT)'),
    under('both', '(MIT AND GPL-3.0-only)'),
    under('copyleft', 'AGPL-3.0-only'),
    under('silent'),
  ]);
  expect(unfit.map((sentence) => sentence.split(' is under ')[0])).toEqual([
    'both@1.0.0',
    'copyleft@1.0.0',
    'silent@1.0.0',
  ]);
});
