import type { IncidentId, MessageId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import type { Sealer } from '../keys/seal.ts';
import { openAttachment, piecesFor } from './attachments.ts';
import type { Sql } from './tenant.ts';

type Committed = {
  readonly incident: IncidentId;
  readonly kind: string;
  readonly size: number;
  readonly commitment: string;
};

/** What the histories of an organization say of its files: filled event by event, then compared with the rows. */
export class AttachmentsInHistory {
  readonly added = new Map<string, Committed>();
  readonly removed = new Set<string>();
  readonly purged = new Set<string>();

  take(incident: IncidentId, event: IncidentEvent): void {
    if (event.type === 'attachment-added') {
      const { messageId, kind, size, commitment } = event;
      this.added.set(messageId, { incident, kind, size, commitment });
    }
    if (event.type === 'attachment-removed') this.removed.add(event.attachment);
    if (event.type === 'attachments-purged') for (const id of event.attachments) this.purged.add(id);
  }
}

type Row = {
  readonly id: MessageId;
  readonly incident: IncidentId;
  readonly kind: string;
  readonly size: number;
  readonly standsAs: Buffer;
  readonly isRemoved: boolean;
  readonly isPurged: boolean;
  /** Pieces that stand, and the keys that sealed them. */
  readonly pieces: number;
  readonly keyIds: readonly string[];
};

/**
 * The first file that is not the one its event committed to, in words; null when all are, or went with their event.
 * @param sealer opens the files; without it only places and commitments are compared
 * @param lost ids of keys that are gone; what they sealed is not opened
 */
export async function brokenAttachment(
  sql: Sql,
  org: OrganizationId,
  history: AttachmentsInHistory,
  sealer: Sealer | undefined,
  lost: readonly string[],
): Promise<string | null> {
  const rows = await sql.query<Row>({
    text: `select a.id, a.incident_id as incident, a.kind, a.size, a.stands_as as "standsAs",
                  a.removed_at is not null as "isRemoved", a.purged_at is not null as "isPurged",
                  count(p.nonce)::int as pieces, coalesce(array_agg(distinct p.key_id) filter (where p.nonce is not null), '{}') as "keyIds"
             from needful.attachment a
             left join needful.attachment_piece p on p.org_id = a.org_id and p.attachment_id = a.id
            where a.org_id = $1 group by a.org_id, a.id order by a.id`,
    values: [org],
  });
  if (rows.length !== history.added.size)
    return `${history.added.size} attachments belong to the history, but ${rows.length} are kept`;
  for (const row of rows) {
    const isLost = row.keyIds.some((id) => lost.includes(id));
    const problem = misplaced(row, history) ?? (isLost ? null : await altered(sql, org, sealer, row));
    if (problem !== null) return `attachment ${row.id} ${problem}`;
  }
  return null;
}

function misplaced(row: Row, { added, removed, purged }: AttachmentsInHistory): string | null {
  const event = added.get(row.id);
  if (event === undefined) return 'belongs to no event';
  if (event.incident !== row.incident) return 'stands under another incident than its event';
  const isSame =
    event.kind === row.kind &&
    event.size === row.size &&
    event.commitment === row.standsAs.toString('base64url');
  if (!isSame) return 'is not the one its event committed to';
  if (row.isRemoved !== removed.has(row.id) || row.isPurged !== purged.has(row.id))
    return 'was taken out, or put back, without an event';
  const pieces = row.isRemoved || row.isPurged ? 0 : piecesFor(row.size);
  return row.pieces === pieces ? null : `has ${row.pieces} pieces, but should have ${pieces}`;
}

async function altered(
  sql: Sql,
  org: OrganizationId,
  sealer: Sealer | undefined,
  { id, incident, keyIds }: Row,
): Promise<string | null> {
  if (sealer === undefined) return null;
  const unknown = keyIds.find((key) => !sealer.keyIds.includes(key));
  if (unknown !== undefined)
    return `is sealed with key ${unknown}, which this server does not have (NEEDFUL_FORMER_ENCRYPTION_KEYS)`;
  try {
    await openAttachment(sql, sealer, { org, incident, id });
    return null;
  } catch (error) {
    if ((error as { severity?: unknown }).severity !== undefined) throw error;
    return 'does not open as what its event committed to: it was altered or moved';
  }
}
