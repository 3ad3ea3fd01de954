import { createHash } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { IncidentId, MessageId, PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentCommand } from '@needful/shared/domain/incident/commands.ts';
import { decide, isHiddenFrom } from '@needful/shared/domain/incident/decide.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { registerRefusals } from '@needful/shared/domain/register/decide.ts';
import { mayOpenRegister } from '@needful/shared/domain/register/register.ts';
import { v7 as uuid } from 'uuid';
import { type FileReport, readFile } from '../register/read-file.ts';
import { importedPeople, keepAffected, knownAmong, preparePerson } from '../store/affected.ts';
import { append, follow, loadIncident, lockHead } from '../store/incidents.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { factsOn, type Given, type Shell } from './incident.ts';

export type FileToImport = {
  readonly incidentId: IncidentId;
  readonly messageId: MessageId;
  readonly bytes: Uint8Array;
  /** Of the file whose preview was confirmed, hexadecimal. */
  readonly sha256: string;
  readonly keepRepeated: boolean;
};

/** Says what a file holds. Nothing of it is kept. */
export async function previewImport(
  shell: Shell,
  given: Given,
  incidentId: IncidentId,
  bytes: Uint8Array,
): Promise<FileReport | Refusal> {
  return await inTenant(shell.pool, tenantOf(given), async (sql) => {
    const closed = await refusedToOpen(sql, given, incidentId);
    if (closed !== null) return closed;
    return await readFile(bytes, {
      ...readingOf(sql, shell, given, incidentId, null),
      keepRepeated: false,
      onPeople: async () => {},
    });
  });
}

/**
 * Keeps everybody a file names, in one transaction, or nobody. The rows are written first and the chain is locked last,
 * so that an import of minutes keeps no report waiting.
 */
export async function importFile(
  shell: Shell,
  given: Given,
  file: FileToImport,
): Promise<{ readonly people: number; readonly leftOut: number } | Refusal> {
  try {
    return await inTenant(shell.pool, tenantOf(given), (sql) => importWithin(sql, shell, given, file));
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

/** Thrown for the transaction to be rolled back. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

async function importWithin(sql: Sql, shell: Shell, given: Given, file: FileToImport) {
  const { incidentId, messageId, keepRepeated } = file;
  const { org, now: at } = given;
  const closed = await refusedToOpen(sql, given, incidentId);
  if (closed !== null) throw new Undone(closed);
  const again = await earlier(sql, given, incidentId, messageId);
  if (again !== null) return again;
  const commitments = createHash('sha256');
  const report = await readFile(file.bytes, {
    ...readingOf(sql, shell, given, incidentId, messageId),
    keepRepeated,
    async onPeople(people) {
      const kept = people.map((person) => preparePerson(uuid(), person));
      for (const { commitment } of kept) commitments.update(Buffer.from(commitment, 'base64url'));
      await keepAffected(sql, shell.sealer, { org, incident: incidentId, importId: messageId, at }, kept);
    },
  });
  if (isRefusal(report)) throw new Undone(report);
  const unfit = unfitReport(report, file.sha256);
  if (unfit !== null) throw new Undone(unfit);
  const leftOut = keepRepeated ? 0 : report.repeatedRows;
  const asked = {
    type: 'import-affected',
    messageId,
    commitment: commitments.digest('base64url'),
    added: report.counts,
    leftOut,
  } as const;
  await appendImport(sql, given, incidentId, { ...asked, actor: given.actor, at });
  return { people: report.counts.total, leftOut };
}

async function appendImport(sql: Sql, given: Given, incidentId: IncidentId, command: IncidentCommand) {
  const head = await lockHead(sql, given.org);
  const state = await loadIncident(sql, given.org, incidentId);
  const decision = decide(state, command, await factsOn(sql, given, [command.type]));
  if (isRefusal(decision)) throw new Undone(decision);
  // Somebody sent the same import at the same time and was first.
  if (decision.length === 0) throw new Undone(refusals.messageIdTaken());
  await append(sql, given.org, follow(given.org, head, state, decision));
}

/** What the import of this message brought, where it was carried out before; null where it was not. */
async function earlier(sql: Sql, { org }: Given, incidentId: IncidentId, messageId: MessageId) {
  const known = (await loadIncident(sql, org, incidentId))?.messages[messageId];
  if (known === undefined) return null;
  if (known.type !== 'affected-imported') throw new Undone(refusals.messageIdTaken());
  const { leftOut } = JSON.parse(known.says) as { leftOut: number };
  return { people: await importedPeople(sql, org, messageId), leftOut };
}

function unfitReport({ problemRows, sha256 }: FileReport, confirmed: string): Refusal | null {
  if (sha256 !== confirmed)
    return refuse(
      'other-file',
      'This is not the file that was looked at. Choose it again and look at its preview.',
      'file',
    );
  if (problemRows === 0) return null;
  const rows = problemRows === 1 ? 'One row has' : `${problemRows} rows have`;
  return refuse(
    'rows-with-problems',
    `${rows} problems, so nothing was imported. Correct the file and choose it again.`,
    'file',
  );
}

async function refusedToOpen(sql: Sql, given: Given, incidentId: IncidentId): Promise<Refusal | null> {
  const state = await loadIncident(sql, given.org, incidentId);
  if (state === null || isHiddenFrom(state, given.actor)) return refusals.notFound();
  if (given.actor.kind !== 'person' || !mayOpenRegister(state, given.actor.personId))
    return registerRefusals.notYours();
  if (state.status === 'merged') return refusals.merged();
  return state.status === 'closed' ? refusals.closed() : null;
}

function readingOf(
  sql: Sql,
  { sealer }: Shell,
  given: Given,
  incident: IncidentId,
  importId: MessageId | null,
) {
  const { org, timeZone, now } = given;
  return {
    org,
    sealer,
    today: dayIn(timeZone, now),
    known: (people: Parameters<typeof knownAmong>[4]) =>
      knownAmong(sql, sealer, { org, incident }, importId, people),
  };
}

function tenantOf({ org, actor }: Given): { readonly org: Given['org']; readonly person?: PersonId } {
  return actor.kind === 'person' ? { org, person: actor.personId } : { org };
}
