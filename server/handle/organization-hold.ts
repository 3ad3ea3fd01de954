import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { decideHold, type HoldCommand } from '@needful/shared/domain/organization-hold/decide.ts';
import type { OrganizationHold } from '@needful/shared/domain/organization-hold/hold.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { lockHead } from '../store/incidents.ts';
import { isEnoughAlone, organizationHolds, standingHolds } from '../store/organization-holds.ts';
import { appendRecord, recordsAbout } from '../store/records.ts';
import { areSameRecordsTexts, keepRecordsText, type RecordsTextToKeep } from '../store/records-texts.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { Shell } from './incident.ts';

type Asking = { readonly org: OrganizationId; readonly person: PersonId; readonly now: Instant };

/** Carries out what somebody asks of a legal hold over the whole organization, or says why not. Set again, it stands. */
export async function handleHold(
  { pool, sealer }: Pick<Shell, 'pool' | 'sealer'>,
  { org, person, now: at }: Asking,
  command: HoldCommand,
  texts: readonly RecordsTextToKeep[],
): Promise<Refusal | null> {
  return await inTenant(pool, { org, person }, async (sql) => {
    await lockHead(sql, org);
    const hold = (await organizationHolds(sql, org)).find(({ id }) => id === command.id) ?? null;
    // Whoever asks makes the id: it must not be that of another hold, nor of a patient’s request.
    if (command.type === 'set' && (await recordsAbout(sql, org, [command.id])).length > 0)
      return (await isSameHold(sql, org, hold, person, texts)) ? null : refusals.messageIdTaken();
    const isEnough = await isEnoughAlone(sql, org, person);
    const decided = decideHold(hold, command, { person, isEnough });
    if (isRefusal(decided)) return decided;
    const actor = { kind: 'person', personId: person } as const;
    for (const body of decided) await appendRecord(sql, org, { ...body, actor, at });
    for (const text of texts) await keepRecordsText(sql, sealer, org, command.id, text);
    return null;
  });
}

async function isSameHold(
  sql: Sql,
  org: OrganizationId,
  hold: OrganizationHold | null,
  person: PersonId,
  texts: readonly RecordsTextToKeep[],
): Promise<boolean> {
  if (hold === null || hold.asked.by !== person) return false;
  return await areSameRecordsTexts(sql, org, [hold.matter, hold.reason], texts);
}

/** Writes down once what a hold kept from being purged, and again where it is another number. */
export async function notePurgeHeld(
  sql: Sql,
  org: OrganizationId,
  incidents: number,
  at: Instant,
): Promise<void> {
  await lockHead(sql, org);
  const [hold] = await standingHolds(sql, org);
  if (hold === undefined || incidents === 0 || hold.heldOff === incidents) return;
  const held = { type: 'purge-held', subject: hold.id, incidents } as const;
  await appendRecord(sql, org, { ...held, actor: { kind: 'system' }, at });
}
