import { setTimeout as delay } from 'node:timers/promises';
import { askAndLeave, deliver, type Line } from './deliver.ts';
import type { History, Record, Wish } from './history.ts';
import { MUTATIONS } from './mutations.ts';
import type { Later, PlannedReport, PlannedReporter } from './plan.ts';

/** Questions of officers that nobody has answered yet, by the report they are about. */
export type Questions = Map<string, string>;

export type PlainClient = {
  readonly plan: PlannedReporter;
  readonly line: Line;
  readonly person: string;
  /** Somebody of the same practice, who tries to speak for this one. */
  readonly colleague: { readonly line: Line; readonly person: string };
};

/** Makes every report of its plan, one after the other, each with what follows it. */
export async function runPlainClient(
  client: PlainClient,
  history: History,
  questions: Questions,
  signal: AbortSignal,
): Promise<void> {
  const record = history.of(client.plan.name);
  const own = new Set<string>();
  for (const report of client.plan.reports) {
    await delay(report.pauseMs);
    own.add(report.reportId);
    await makeReport(client, record, report, signal);
    await answerAll(client, record, questions, own, signal);
  }
}

async function makeReport(client: PlainClient, record: Record, report: PlannedReport, signal: AbortSignal) {
  const { line } = client;
  const wish = wishFor(client, report);
  const mutation = reporting(client, report);
  if (report.twist === 'given-up')
    return await askAndLeave(line, record, wish, mutation.query, mutation.variables());
  if ((await deliver(line, record, wish, mutation, signal)) === 'refused') return;
  for (const later of report.later) await sayLater(client, record, report.reportId, later, signal);
  if (report.twist === 'other-payload') {
    const other = { ...report, mark: report.mark.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) };
    await deliver(line, record, wishFor(client, other), reporting(client, other), signal);
  }
  if (report.twist === 'of-a-colleague') {
    const { colleague } = client;
    const theirs = { ...wish, person: colleague.person };
    await deliver(colleague.line, record, theirs, mutation, signal);
  }
}

function wishFor({ line, person }: PlainClient, { reportId, kind, mark }: PlannedReport): Wish {
  return { org: line.org, reportId, messageId: null, what: 'incident-reported', person, kind, mark };
}

function reporting({ plan }: PlainClient, { reportId, kind, mark, twist }: PlannedReport) {
  const clock = () => new Date(Date.now() + plan.clockOffMs).toISOString();
  const report = {
    reportId,
    kind: twist === 'unknown-kind' ? 'kind-of-a-newer-release' : kind,
    door: 'popup',
    noticedAt: clock(),
    facts: { messageHash: mark },
  };
  return { query: MUTATIONS['incident-reported'], variables: () => ({ report, sentAt: clock() }) };
}

async function sayLater(
  { line, person }: PlainClient,
  record: Record,
  reportId: string,
  later: Later,
  signal: AbortSignal,
): Promise<void> {
  const { what, messageId } = later;
  const wish = { org: line.org, reportId, messageId, what, person };
  const note = 'note' in later ? { note: later.note } : {};
  const variables = () => ({ reportId, messageId, ...note });
  await deliver(line, record, wish, { query: MUTATIONS[what], variables }, signal);
}

async function answerAll(
  { line, person }: PlainClient,
  record: Record,
  questions: Questions,
  own: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  for (const [reportId, questionId] of questions) {
    if (!own.has(reportId)) continue;
    questions.delete(reportId);
    const messageId = crypto.randomUUID();
    const wish = { org: line.org, reportId, messageId, what: 'question-answered', person } as const;
    const variables = () => ({ reportId, messageId, questionId, text: 'A synthetic answer.' });
    await deliver(line, record, wish, { query: MUTATIONS['question-answered'], variables }, signal);
  }
}
