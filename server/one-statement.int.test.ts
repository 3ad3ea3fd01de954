import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { eventually } from '../test/kit/eventually.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { Batch } from './store/batch.ts';

const documents = JSON.parse(
  readFileSync(new URL('./generated/documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const ofTheQueue = Object.values(documents).filter((text) => /^query Queue\w*\b/.test(text));

let needful: TestServer;
let officer: SignedIn;
beforeAll(async () => {
  needful = await startTestServer();
  officer = await needful.signIn(needful.demo.officer);
  await sendReport(await needful.signIn(needful.demo.staff));
  // Its notices read it too, and would be counted.
  await eventually('the notices to be sent', async () => {
    const due = `select count(*)::int as due from jobs.job where state in ('created', 'active') and start_after <= now()`;
    const [jobs] = await askAsSuperuser<{ due: number }>(needful.database.adminUrl, due);
    return jobs?.due === 0;
  });
});
afterAll(() => needful.stop());

/** Names or texts of the statements that are sent while `work` runs, those of one piece together; the job queue looks for work at any time. */
async function statementsDuring(work: () => Promise<unknown>): Promise<unknown[]> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  onTestFinished(() => sent.mockRestore());
  sent.mockClear();
  await work();
  const ofJobs = (client: unknown) => JSON.stringify(client).includes('needful needful_jobs');
  // That the sign-in is in use is written down once a minute, so now and then.
  const isOfEach = (statement: unknown) => statement !== 'auth-session-touch';
  return sent.mock.calls
    .filter(
      (_, call) =>
        !ofJobs((sent.mock.contexts[call] as { connectionParameters?: object }).connectionParameters),
    )
    .map(([statement]) => {
      const sent: unknown = statement;
      return sent instanceof Batch ? sent.statements : nameOf(sent);
    })
    .filter(isOfEach);
}

function nameOf(statement: unknown): string {
  const { name, text } = statement as { name?: string; text?: string };
  return name ?? text ?? String(statement);
}

it('knows the operations of the queue', () => {
  expect(ofTheQueue.length).toBeGreaterThanOrEqual(3);
});

it.each(ofTheQueue)('takes one statement beside sign-in, membership and tenant: %s', async (query) => {
  const documentId = Object.keys(documents).find((id) => documents[id] === query);
  const bodyOf = (id: string) => JSON.stringify({ documentId: id, variables: { view: 'ALL', first: 50 } });
  const headers = { 'content-type': 'application/json', cookie: officer.cookie, origin: needful.origin };
  const url = `${needful.origin}/graphql/${needful.demo.organizationId}`;
  const asking = (body: string) =>
    statementsDuring(async () => {
      const response = await fetch(url, { method: 'POST', headers, body });
      const answer = (await response.json()) as { data?: object; errors?: unknown };
      expect([answer.errors, answer.data]).toEqual([undefined, expect.anything()]);
    });
  const own = expect.stringMatching(/^queue-/);
  const oneByOne = ['auth-session', ['set-tenant', 'find-place'], ['set-tenant', own]];
  expect(await asking(bodyOf(`${documentId}`))).toEqual(oneByOne);
  // As the officer's page asks: once they were let in, all of it is asked at the same moment.
  await asking(bodyOf(`sha256:${documentId}`));
  const atOnce = await asking(bodyOf(`sha256:${documentId}`));
  expect(atOnce).toHaveLength(2);
  expect(atOnce).toEqual(expect.arrayContaining(['auth-session', ['set-tenant', 'find-place', own]]));
});
