import { isCdsClientEvent } from '@needful/shared/domain/cds-clients/events.ts';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { cdsClients, digestOfClient } from './cds-clients.ts';
import { recordsOf } from './records.ts';
import type { Sql } from './tenant.ts';

type Told = { readonly digest: string; readonly isApproved: boolean; readonly isEnded: boolean };

/**
 * The first registration of an EHR that is not what the records say was registered, approved or ended, in words; null
 * where all are. The operator's of before they had a history stand in no event.
 */
export async function brokenCdsClients(sql: Sql, org: OrganizationId): Promise<string | null> {
  const told = new Map<string, Told>();
  for (const { event } of await recordsOf(sql, org)) {
    if (!isCdsClientEvent(event)) continue;
    const before = told.get(event.client);
    if (event.type === 'cds-client-registered')
      told.set(event.client, {
        digest: event.digest,
        isApproved: event.actor.kind !== 'person',
        isEnded: false,
      });
    else if (before !== undefined) {
      const isApproved = before.isApproved || event.type === 'cds-client-approved';
      told.set(event.client, { ...before, isApproved, isEnded: event.type === 'cds-client-ended' });
    }
  }
  for (const client of await cdsClients(sql, org)) {
    const expected = told.get(client.id);
    told.delete(client.id);
    const name = `the registration of ${client.issuer} for cards`;
    if (expected === undefined) {
      if (client.registeredBy !== null) return `${name} stands in no history`;
      continue;
    }
    const isSame =
      expected.digest === digestOfClient(client) &&
      expected.isApproved === (client.approvedAt !== null) &&
      expected.isEnded === client.isEnded;
    if (!isSame) return `${name} stands otherwise than its history says`;
  }
  return told.size === 0 ? null : 'a registration of an EHR for cards is gone';
}
