import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import { commitmentOf, type Sealer } from '../keys/seal.ts';
import { openFormer } from './former-people.ts';
import type { Sql } from './tenant.ts';
import type { RegistersInHistory } from './verify-register.ts';

type Row = {
  readonly id: string;
  readonly incident: IncidentId;
  readonly entry: string;
  readonly stoodAs: Buffer;
  /** Of the entry itself, held against its event elsewhere. */
  readonly enteredAs: Buffer;
  readonly keyId: string;
  readonly salt: Buffer | null;
  readonly sealed: Buffer | null;
};

const BATCH = 500;

/**
 * The first former value of an entry that is not the one the history committed to, in words; null when all are, or went
 * with their entry.
 * @param sealer opens the values; without it only places and commitments are compared
 * @param lost ids of keys that are gone; what they sealed is not opened
 */
export async function brokenFormer(
  sql: Sql,
  org: OrganizationId,
  history: RegistersInHistory,
  sealer: Sealer | undefined,
  lost: readonly string[],
): Promise<string | null> {
  let found = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows: Row[] = await sql.query<Row>({
      text: `select f.id, f.incident_id as incident, f.entry_id as entry, f.stood_as as "stoodAs",
                    a.entered_as as "enteredAs", f.key_id as "keyId", f.salt, f.sealed
               from needful.former_person f
               join needful.affected_person a on a.org_id = f.org_id and a.id = f.entry_id
              where f.org_id = $1 and f.id > $2 order by f.id limit ${BATCH}`,
      values: [org, after],
    });
    for (const row of rows) {
      const opener = lost.includes(row.keyId) ? undefined : sealer;
      const problem = misplaced(row, history) ?? altered(org, row, opener);
      if (problem !== null) return `what entry ${row.entry} of a register said before ${problem}`;
    }
    found += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) break;
    after = last.id;
  }
  return found === history.former.size
    ? null
    : `${history.former.size} former values of registers belong to the history, but ${found} are kept`;
}

function misplaced(
  { id, incident, entry, stoodAs, enteredAs, salt }: Row,
  history: RegistersInHistory,
): string | null {
  const known = history.former.get(id);
  if (known === undefined) return 'belongs to no event';
  if (known.incident !== incident || known.entry !== entry)
    return 'stands under another entry than its event';
  if ((known.commitment ?? enteredAs.toString('base64url')) !== stoodAs.toString('base64url'))
    return 'is not the one its event committed to';
  const isGone = history.removed.has(entry) || history.purged.has(incident);
  return (salt === null) === isGone ? null : 'was taken out, or put back, without an event';
}

function altered(org: OrganizationId, row: Row, sealer: Sealer | undefined): string | null {
  const { id, incident, salt, sealed, stoodAs } = row;
  if (sealer === undefined || salt === null || sealed === null) return null;
  try {
    const plain = openFormer(sealer, { org, incident, id }, sealed);
    return commitmentOf(salt, plain) === stoodAs.toString('base64url')
      ? null
      : 'is not the one its event committed to';
  } catch {
    return 'does not open: it was altered or moved, or its key is not in the ring';
  }
}
