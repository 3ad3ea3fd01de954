import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import type { Sealer } from '../keys/seal.ts';
import { readAffected } from './affected.ts';
import { canonicalJson } from './event-body.ts';
import { openField, type Place, sealField } from './sealed-fields.ts';
import type { Sql } from './tenant.ts';

type Correction = {
  readonly org: OrganizationId;
  readonly incident: IncidentId;
  /** The message that corrects. */
  readonly id: string;
  readonly at: string;
};

/** Keeps an entry as it stands, before it is corrected: with its salt, so that the history still proves it. */
export async function keepFormer(
  sql: Sql,
  sealer: Sealer,
  { org, incident, id, at }: Correction,
  entry: string,
): Promise<void> {
  const [stands] = await readAffected(sql, sealer, org, incident, { ids: [entry] });
  if (stands === undefined) return;
  const { id: _, ...values } = stands;
  const sealed = sealField(sealer, placeOf(org, incident, id), 'values', canonicalJson(values));
  await sql.query({
    text: `insert into needful.former_person (org_id, id, incident_id, entry_id, key_id, salt, sealed, stood_as, replaced_at)
           select org_id, $3, incident_id, id, $4, salt, $5, stands_as, $6 from needful.affected_person
            where org_id = $1 and id = $2`,
    values: [org, entry, id, sealer.keyId, sealed, at],
  });
}

/** The entry that a message corrected, of whatever incident; null where it corrected none, or before this was kept. */
export async function correctedBy(sql: Sql, org: OrganizationId, id: string): Promise<string | null> {
  const [row] = await sql.query<{ entry: string }>({
    text: 'select entry_id as entry from needful.former_person where org_id = $1 and id = $2',
    values: [org, id],
  });
  return row?.entry ?? null;
}

export type FormerPerson = AffectedPerson & { readonly id: string; readonly replacedAt: string };

type Row = { readonly id: string; readonly sealed: Buffer; readonly replacedAt: Date };

/**
 * What an entry said before each of its corrections, the latest first. The caller records the view.
 * @throws Error when a value was altered or no key of the ring opens it
 */
export async function readFormer(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  incident: IncidentId,
  entry: string,
): Promise<FormerPerson[]> {
  const rows = await sql.query<Row>({
    text: `select id, sealed, replaced_at as "replacedAt" from needful.former_person
            where org_id = $1 and incident_id = $2 and entry_id = $3 and sealed is not null
            order by replaced_at desc, id desc`,
    values: [org, incident, entry],
  });
  return rows.map(({ id, sealed, replacedAt }) => ({
    ...(JSON.parse(openFormer(sealer, { org, incident, id }, sealed)) as AffectedPerson),
    id,
    replacedAt: replacedAt.toISOString(),
  }));
}

/** @throws Error when it was altered or moved, or no key of the ring opens it */
export function openFormer(
  sealer: Sealer,
  { org, incident, id }: Pick<Correction, 'org' | 'incident' | 'id'>,
  sealed: Buffer,
): string {
  return openField(sealer, placeOf(org, incident, id), 'values', sealed) ?? '';
}

/**
 * Seals one with the current key.
 * @throws Error when no key of the ring opens it
 */
export async function resealFormer(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  { id, incident }: { readonly id: string; readonly incident: IncidentId },
): Promise<void> {
  const [row] = await sql.query<{ sealed: Buffer }>({
    text: 'select sealed from needful.former_person where org_id = $1 and id = $2 and sealed is not null',
    values: [org, id],
  });
  if (row === undefined) return;
  const plain = openFormer(sealer, { org, incident, id }, row.sealed);
  await sql.query({
    text: 'update needful.former_person set sealed = $3, key_id = $4 where org_id = $1 and id = $2',
    values: [org, id, sealField(sealer, placeOf(org, incident, id), 'values', plain), sealer.keyId],
  });
}

/** Takes out for good what one entry said before, or all entries of a register that is purged. */
export async function forgetFormer(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  how: { readonly removed: string } | 'purged',
): Promise<void> {
  const [condition, more] = how === 'purged' ? ['true', []] : ['entry_id = $3', [how.removed]];
  await sql.query({
    text: `update needful.former_person set salt = null, sealed = null
            where org_id = $1 and incident_id = $2 and sealed is not null and ${condition}`,
    values: [org, incident, ...more],
  });
}

function placeOf(org: OrganizationId, incident: string, id: string): Place {
  return { org, table: 'former_person', incident, id };
}
