import type { IncidentId, Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import { commitmentOf, type Sealer } from '../keys/seal.ts';
import { openText } from './sealed-texts.ts';
import type { Sql } from './tenant.ts';

/** A text that an event points to, and the incident it belongs to. */
export type Pointer = SealedText & {
  readonly incident: IncidentId;
  /** When the history says that it was purged. */
  readonly purgedAt: Instant | null;
};

type Row = {
  readonly id: string;
  readonly incidentId: string;
  readonly field: string;
  readonly keyId: string;
  readonly salt: Buffer | null;
  readonly nonce: Buffer | null;
  readonly ciphertext: Buffer | null;
  readonly purgedAt: Date | string | null;
};

/** The first text that is not the one its event committed to, in words; null when all are, or were purged. */
export async function brokenText(
  sql: Sql,
  org: OrganizationId,
  pointers: ReadonlyMap<string, Pointer>,
  sealer: Sealer | undefined,
  lost: readonly string[],
): Promise<string | null> {
  const rows = await sql.query<Row>({
    text: `select id, incident_id as "incidentId", field, key_id as "keyId", salt, nonce, ciphertext,
                  purged_at as "purgedAt"
             from needful.sealed_text where org_id = $1 order by id`,
    values: [org],
  });
  if (rows.length !== pointers.size)
    return `${pointers.size} texts belong to the history, but ${rows.length} are kept`;
  for (const row of rows) {
    const problem = problemOf(org, row, pointers.get(row.id), lost.includes(row.keyId) ? undefined : sealer);
    if (problem !== null) return `text ${row.id} ${problem}`;
  }
  return null;
}

/** A purge leaves its trace in the history, and what is traced as purged is gone. */
function purgeProblem({ salt, purgedAt }: Row, pointer: Pointer): string | null {
  if (pointer.purgedAt === null) return salt === null ? 'is gone, but the history knows of no purge' : null;
  if (salt !== null) return 'still stands, but the history says that it was purged';
  return new Date(purgedAt ?? 0).getTime() === Date.parse(pointer.purgedAt)
    ? null
    : 'was purged at another time than the history says';
}

function problemOf(
  org: OrganizationId,
  row: Row,
  pointer: Pointer | undefined,
  sealer: Sealer | undefined,
): string | null {
  if (pointer === undefined) return 'belongs to no event';
  if (pointer.incident !== row.incidentId) return 'stands under another incident than its event';
  const purge = purgeProblem(row, pointer);
  if (purge !== null || sealer === undefined || row.salt === null) return purge;
  if (!sealer.keyIds.includes(row.keyId))
    return `is sealed with key ${row.keyId}, which this server does not have (NEEDFUL_FORMER_ENCRYPTION_KEYS)`;
  try {
    const plain = openText(sealer, org, row);
    return plain !== null && commitmentOf(row.salt, plain) === pointer.commitment
      ? null
      : 'is not the one its event committed to';
  } catch {
    return 'does not open: it was altered or moved';
  }
}
