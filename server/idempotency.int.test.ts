import { randomUUID } from 'node:crypto';
import type { ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readIncidents } from '../test/kit/incidents.ts';
import { aReport, REPORT, type ReportResult } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';

const DETAILS = `mutation ($reportId: ID!, $messageId: ID!, $note: String) {
  incidentAddDetails(reportId: $reportId, messageId: $messageId, answers: [], note: $note) {
    __typename ... on Refusal { code }
  }
}`;

let needful: TestServer;
let people: readonly [SignedIn, SignedIn];

beforeAll(async () => {
  needful = await startTestServer();
  people = [await needful.signIn(needful.demo.staff), await needful.signIn(needful.demo.security)];
});
afterAll(() => needful.stop());

type Send =
  | { readonly is: 'report'; readonly who: 0 | 1; readonly payload: 0 | 1 }
  | { readonly is: 'details'; readonly who: 0 | 1; readonly message: 0 | 1; readonly note: string };

const who = fc.constantFrom(0 as const, 1 as const);
const send: fc.Arbitrary<Send> = fc.oneof(
  fc.record({ is: fc.constant('report' as const), who, payload: who }),
  fc.record({
    is: fc.constant('details' as const),
    who,
    message: who,
    note: fc.constantFrom('Synthetic one.', 'Synthetic two.'),
  }),
);

/** Sends by two people under the same numbers: what the server says to each, as its contract has it. */
function expected(): (sent: Send) => string | null {
  let first: Extract<Send, { is: 'report' }> | undefined;
  const notes = new Map<number, string>();
  return (sent) => {
    if (sent.is === 'report') {
      first ??= sent;
      return first.who === sent.who && first.payload === sent.payload ? null : 'report-id-taken';
    }
    if (first === undefined) return 'incident-not-found';
    const known = notes.get(sent.message);
    if (known !== undefined) return first.who === sent.who && known === sent.note ? null : 'message-id-taken';
    if (first.who !== sent.who) return 'not-the-reporter';
    notes.set(sent.message, sent.note);
    return null;
  };
}

/** How often one thing is sent at once. */
const times = fc.integer({ min: 1, max: 3 });

it('whoever sends the same again, at once or later, changes nothing, and another under its number is refused', async () => {
  const sends = fc.array(fc.tuple(send, times), { minLength: 1, maxLength: 8, size: 'max' });
  await fc.assert(
    fc.asyncProperty(sends, async (all) => {
      const reports = [aReport(), aReport({ kind: 'phishing' })] as const;
      const [{ reportId }] = reports;
      const messages = [randomUUID(), randomUUID()] as const;
      const answerTo = expected();
      const accepted = new Set<number>();
      for (const [sent, count] of all) {
        const before = answerTo(sent);
        const codes = await Promise.all(
          Array.from({ length: count }, () => say(sent, { ...reports[payloadOf(sent)], reportId }, messages)),
        );
        expect(codes).toEqual(codes.map(() => before));
        if (sent.is === 'details' && before === null) accepted.add(sent.message);
      }
      const found = await incidentsWith(reportId);
      expect(found.length).toBe(all.some(([{ is }]) => is === 'report') ? 1 : 0);
      const kept = found[0]?.filter((type) => type === 'details-added').length ?? 0;
      expect(kept).toBe(accepted.size);
    }),
    { numRuns: 12 },
  );
}, 60_000);

it('keeps reports of one minute together although one of them is sent again and again', async () => {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  const [twice, ...others] = Array.from({ length: 12 }, () => aReport());
  const send = async (report: object) => {
    const { data } = await people[0].ask<ReportResult>(REPORT, { report, sentAt: new Date().toISOString() });
    return data?.incidentReport.code ?? null;
  };
  const same = twice as ReturnType<typeof aReport>;
  const codes = await Promise.all([...others, same, same, same, same].map(send));
  const undone = asked.mock.calls.filter(([query]) => (query as unknown) === 'rollback');
  asked.mockRestore();
  expect(codes).toEqual(codes.map(() => null));
  expect(undone).toEqual([]);
  expect(await incidentsWith(same.reportId)).toHaveLength(1);
});

function payloadOf(sent: Send): 0 | 1 {
  return sent.is === 'report' ? sent.payload : 0;
}

/** The code of the refusal, or null where it was accepted. */
async function say(
  sent: Send,
  report: { readonly reportId: string },
  messages: readonly [string, string],
): Promise<string | null> {
  const { reportId } = report;
  if (sent.is === 'report') {
    const { data } = await people[sent.who].ask<ReportResult>(REPORT, {
      report,
      sentAt: new Date().toISOString(),
    });
    return data?.incidentReport.code ?? null;
  }
  const messageId = messages[sent.message];
  const asked = { reportId, messageId, note: sent.note };
  const { data } = await people[sent.who].ask<{ incidentAddDetails: { code?: string } }>(DETAILS, asked);
  return data?.incidentAddDetails.code ?? null;
}

/** Types of the events of each incident that this report opened. */
async function incidentsWith(reportId: string): Promise<readonly (readonly string[])[]> {
  const all = await readIncidents(needful.database);
  return all
    .filter(({ reference }) => reference === referenceOf(reportId as ReportId))
    .map(({ events }) => events);
}
