import { createHash, type Hash } from 'node:crypto';
import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import type { Sealer } from '../keys/seal.ts';
import { readAffected } from './affected.ts';
import { readRecipients } from './recipients.ts';
import { commitmentUnder } from './sealed-fields.ts';
import type { Sql } from './tenant.ts';
import { brokenFormer } from './verify-former.ts';

type Committed = { readonly incident: string; readonly commitment: string };

/** What the histories of an organization say of its registers: filled event by event, then compared with the rows. */
export class RegistersInHistory {
  /** Entries made by hand, as they were made: people and recipients by their ids. */
  readonly made = new Map<string, Committed>();
  /** What stood before each correction that keeps it, by the message that corrected. */
  readonly former = new Map<
    string,
    { readonly incident: string; readonly entry: string; readonly commitment: string | null }
  >();
  /** The latest correction of an entry. */
  readonly corrected = new Map<string, string>();
  readonly imports = new Map<string, Committed & { readonly people: number }>();
  readonly removed = new Set<string>();
  readonly purged = new Set<string>();

  take(incident: IncidentId, event: IncidentEvent): void {
    switch (event.type) {
      case 'affected-added':
      case 'recipient-added':
        this.made.set(event.entry, { incident, commitment: event.commitment });
        break;
      case 'affected-changed':
        if (event.keepsFormer === true)
          this.former.set(event.messageId, this.standing(incident, event.entry));
        this.corrected.set(event.entry, event.commitment);
        break;
      case 'affected-removed':
      case 'recipient-removed':
        this.removed.add(event.entry);
        break;
      case 'affected-imported':
        this.imports.set(event.messageId, { incident, commitment: event.commitment, people: event.people });
        break;
      case 'register-purged':
        this.purged.add(incident);
        break;
      default:
    }
  }

  /** As the events before say it; of who came with a file they have one commitment to all, and null to each. */
  private standing(incident: IncidentId, entry: string) {
    const commitment = this.corrected.get(entry) ?? this.made.get(entry)?.commitment ?? null;
    return { incident, entry, commitment };
  }
}

type Row = {
  readonly id: string;
  readonly incident: IncidentId;
  readonly importId: string | null;
  readonly enteredAs: Buffer;
  readonly standsAs: Buffer;
  readonly keyId: string;
  readonly salt: Buffer | null;
};

const BATCH = 500;

/**
 * The first entry of a register that is not the one its event committed to, in words; null when all are, or were
 * removed or purged with their event.
 * @param sealer opens the values; without it only places and commitments are compared
 * @param lost ids of keys that are gone; what they sealed is not opened
 */
export async function brokenRegister(
  sql: Sql,
  org: OrganizationId,
  history: RegistersInHistory,
  sealer: Sealer | undefined,
  lost: readonly string[],
): Promise<string | null> {
  const imported = new Map<string, { hash: Hash; people: number }>();
  let made = 0;
  for await (const rows of everyRow(sql, org)) {
    for (const row of rows) {
      const problem = misplaced(row, history);
      if (problem !== null) return `entry ${row.id} of a register ${problem}`;
      if (row.importId === null) made += 1;
      else count(imported, row.importId, row.enteredAs);
    }
    const openable = rows.filter(({ salt, keyId }) => salt !== null && !lost.includes(keyId));
    const altered = sealer === undefined ? null : await alteredAmong(sql, org, sealer, openable);
    if (altered !== null) return `entry ${altered} of a register is not the one its event committed to`;
  }
  const former = await brokenFormer(sql, org, history, sealer, lost);
  if (former !== null) return former;
  if (made !== history.made.size)
    return `${history.made.size} entries of registers belong to the history, but ${made} are kept`;
  const short = [...history.imports].find(([id, { people, commitment }]) => {
    const found = imported.get(id);
    return found?.people !== people || found.hash.digest('base64url') !== commitment;
  });
  return short === undefined ? null : `the people imported by message ${short[0]} are not those of its event`;
}

/** People first, in the order in which a file named them, then recipients. */
async function* everyRow(sql: Sql, org: OrganizationId): AsyncGenerator<Row[]> {
  for (const [table, more] of [
    ['affected_person', 'import_id as "importId", entered_as as "enteredAs"'],
    ['recipient', 'null as "importId", stands_as as "enteredAs"'],
  ]) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows: Row[] = await sql.query<Row>({
        text: `select id, incident_id as incident, ${more}, stands_as as "standsAs", key_id as "keyId", salt
                 from needful.${table} where org_id = $1 and id > $2 order by id limit ${BATCH}`,
        values: [org, after],
      });
      yield rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) break;
      after = last.id;
    }
  }
}

function misplaced(
  { id, incident, importId, enteredAs, standsAs, salt }: Row,
  history: RegistersInHistory,
): string | null {
  const source = importId === null ? history.made.get(id) : history.imports.get(importId);
  if (source === undefined) return 'belongs to no event';
  if (source.incident !== incident) return 'stands under another incident than its event';
  const entered = enteredAs.toString('base64url');
  if (importId === null && source.commitment !== entered) return 'is not the one its event committed to';
  if ((history.corrected.get(id) ?? entered) !== standsAs.toString('base64url'))
    return 'was corrected without an event';
  const isGone = history.removed.has(id) || history.purged.has(incident);
  return (salt === null) === isGone ? null : 'was taken out, or put back, without an event';
}

function count(imported: Map<string, { hash: Hash; people: number }>, id: string, enteredAs: Buffer): void {
  const whole = imported.get(id) ?? { hash: createHash('sha256'), people: 0 };
  whole.hash.update(enteredAs);
  imported.set(id, { hash: whole.hash, people: whole.people + 1 });
}

/** The id of the first row whose values are not those it stands for, or do not open. */
async function alteredAmong(
  sql: Sql,
  org: OrganizationId,
  sealer: Sealer,
  rows: readonly Row[],
): Promise<string | null> {
  for (const incident of new Set(rows.map((row) => row.incident))) {
    const own = rows.filter((row) => row.incident === incident);
    const values = await valuesOf(
      sql,
      org,
      sealer,
      incident,
      own.map(({ id }) => id),
    ).catch(() => null);
    const altered = own.find(({ id, salt, standsAs }) => {
      const kept = values?.get(id);
      return (
        kept === undefined || salt === null || commitmentUnder(salt, kept) !== standsAs.toString('base64url')
      );
    });
    if (altered !== undefined) return altered.id;
  }
  return null;
}

async function valuesOf(
  sql: Sql,
  org: OrganizationId,
  sealer: Sealer,
  incident: IncidentId,
  ids: readonly string[],
) {
  const values = new Map<string, object>();
  for (const { id, ...person } of await readAffected(sql, sealer, org, incident, { ids }))
    values.set(id, person);
  for (const { id, source: _, addedAt: __, ...recipient } of await readRecipients(sql, sealer, org, incident))
    values.set(id, recipient);
  return values;
}
