import { createHash } from 'node:crypto';
import { type LogColumn, readLogColumns } from '@needful/shared/domain/breach-log/columns.ts';
import { type LogEntry, readLogRow } from '@needful/shared/domain/breach-log/read-row.ts';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { OrganizationId, ReportId } from '@needful/shared/domain/ids.ts';
import type { DecisionFacts } from '@needful/shared/domain/incident/decide.ts';
import { decide } from '@needful/shared/domain/incident/decide.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { evolve } from '@needful/shared/domain/incident/evolve.ts';
import type { MaybeIncident } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { encodingOf } from '../register/decode.ts';
import { rowsOf, Unreadable } from '../register/rows.ts';
import { canonicalJson } from '../store/event-body.ts';
import { append, follow, knownAmong, lockHead } from '../store/incidents.ts';
import type { TextToKeep } from '../store/sealed-texts.ts';
import { keepSearchable } from '../store/search-words.ts';
import { inTenant } from '../store/tenant.ts';
import { factsOn, type Given, type Shell } from './incident.ts';
import { commandsOfEntry } from './log-entry.ts';

export const MOST_LOG_ROWS = 5_000;
const LISTED = 100;
const BATCH = 250;

export type LogRemark = { readonly line: number; readonly field: string; readonly message: string };

/** What a file holds, before anything of it is kept. */
export type LogReport = {
  readonly sha256: string;
  readonly columns: readonly LogColumn[];
  readonly rows: number;
  readonly good: number;
  /** Of the good ones, those that an earlier import brought over. */
  readonly known: number;
  readonly problems: readonly LogRemark[];
  readonly problemRows: number;
};

type Line = { readonly reportId: ReportId; readonly entry: LogEntry };
type Read = LogReport & { readonly lines: readonly Line[] };

/** Reads a former breach log and says what of it would be imported; keeps nothing. */
export async function previewLog(
  shell: Shell,
  given: Given,
  bytes: Uint8Array,
): Promise<LogReport | Refusal> {
  const read = await readLog(given, bytes);
  if (isRefusal(read)) return read;
  const { lines, ...report } = read;
  const known = await inTenant(shell.pool, given, (sql) => knownAmong(sql, given.org, idsOf(lines)));
  return { ...report, known: known.size };
}

/**
 * Brings a former breach log over: each line a closed incident with its dates, all lines or none. What an earlier
 * import brought is left as it is; nobody is told of any of it.
 * @param sha256 of the file that was looked at, so that no other file is imported in its place
 */
export async function importLog(
  shell: Shell,
  given: Given,
  bytes: Uint8Array,
  sha256: string,
): Promise<{ readonly imported: number; readonly known: number } | Refusal> {
  const read = await readLog(given, bytes);
  if (isRefusal(read)) return read;
  if (read.sha256 !== sha256)
    return refuse(
      'other-file',
      'This is another file than the one you looked at. Choose it again and look first.',
      'file',
    );
  if (read.problemRows > 0)
    return refuse(
      'rows-with-problems',
      `${read.problemRows} lines have problems, so nothing was imported. Correct them and choose the file again.`,
      'file',
    );
  // Decided before the organization's chain is held: other reports wait for the writing alone.
  const facts = await inTenant(shell.pool, given, (sql) => factsOn(sql, given, ['record-breach-facts']));
  const made: Made[] = [];
  for (const [at, line] of read.lines.entries()) {
    const one = eventsOf(line, given, facts);
    if (isRefusal(one)) return one;
    made.push(one);
    if (at % BATCH === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return await write(shell, given, made);
}

type Made = {
  readonly reportId: ReportId;
  readonly events: readonly IncidentEvent[];
  readonly texts: readonly TextToKeep[];
};

function eventsOf({ reportId, entry }: Line, { actor, now }: Given, facts: DecisionFacts): Made | Refusal {
  const { commands, texts } = commandsOfEntry(reportId, entry, now);
  let state: MaybeIncident = null;
  const events: IncidentEvent[] = [];
  for (const command of commands) {
    const decision = decide(state, { ...command, actor, at: now } as Parameters<typeof decide>[1], facts);
    if (isRefusal(decision)) return decision;
    state = decision.reduce<MaybeIncident>(evolve, state);
    events.push(...decision);
  }
  return { reportId, events, texts };
}

async function write(shell: Shell, given: Given, made: readonly Made[]) {
  const { org } = given;
  return await inTenant(shell.pool, given, async (sql) => {
    let head = await lockHead(sql, org);
    const known = await knownAmong(
      sql,
      org,
      made.map(({ reportId }) => reportId),
    );
    for (const { reportId, events, texts } of made) {
      if (known.has(reportId)) continue;
      const next = follow(org, head, null, events);
      head = next.head;
      await Promise.all([
        append(sql, org, next),
        keepSearchable(
          sql,
          shell.sealer,
          org,
          texts.map((text) => ({
            incidentId: next.state.incidentId,
            text: { ...text, isPrivileged: false },
          })),
        ),
      ]);
    }
    return { imported: made.length - known.size, known: known.size };
  });
}

function idsOf(lines: readonly Line[]): readonly ReportId[] {
  return lines.map(({ reportId }) => reportId);
}

async function readLog({ org, timeZone, now }: Given, bytes: Uint8Array): Promise<Read | Refusal> {
  const encoding = encodingOf(bytes);
  if (isRefusal(encoding)) return encoding;
  const today = dayIn(timeZone, now);
  const lines: Line[] = [];
  const seen = new Map<ReportId, number>();
  const problems: LogRemark[] = [];
  let columns: readonly LogColumn[] | null = null;
  let rows = 0;
  let problemRows = 0;
  try {
    for await (const batch of rowsOf(bytes, encoding, BATCH))
      for (const { line, cells } of batch) {
        if (columns === null) {
          const read = readLogColumns(cells);
          if (isRefusal(read)) return read;
          columns = read;
          continue;
        }
        rows += 1;
        if (rows > MOST_LOG_ROWS) return tooMany();
        const { entry, problems: said } = readLogRow(columns, cells, today);
        const reportId = entry === null ? null : reportIdOf(org, entry);
        const before = reportId === null ? undefined : seen.get(reportId);
        const all = before === undefined ? said : [...said, sameAs(before)];
        if (all.length > 0) problemRows += 1;
        problems.push(...all.slice(0, LISTED - problems.length).map((one) => ({ line, ...one })));
        if (entry === null || reportId === null || before !== undefined) continue;
        seen.set(reportId, line);
        lines.push({ reportId, entry });
      }
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
  if (columns === null || rows === 0)
    return refuse(
      'empty-file',
      'The file holds no breach. The first line names the columns, each later line a breach.',
      'file',
    );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, columns, rows, good: lines.length, known: 0, problems, problemRows, lines };
}

function tooMany(): Refusal {
  const most = MOST_LOG_ROWS.toLocaleString('en-US');
  return refuse(
    'too-many-rows',
    `The file has more than ${most} lines. Split it and import the parts one after the other.`,
    'file',
  );
}

function sameAs(line: number) {
  return {
    field: 'line',
    message: `This line is the same as line ${line}. Delete one, or say in the description how they differ.`,
  };
}

/** The same line of the same organization is the same report, however often the file is imported (RFC 9562, UUIDv8). */
function reportIdOf(org: OrganizationId, entry: LogEntry): ReportId {
  const hash = createHash('sha256')
    .update(`needful breach log ${org} ${canonicalJson(entry)}`)
    .digest('hex');
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}` as ReportId;
}
