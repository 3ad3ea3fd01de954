import { type CdsClientCommand, decideCdsClient } from '@needful/shared/domain/cds-clients/decide.ts';
import type { CdsClientEventBody } from '@needful/shared/domain/cds-clients/events.ts';
import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import {
  type CdsClient,
  cdsClients,
  digestOfClient,
  keepCdsClientEvent,
  liveIn,
} from '../store/cds-clients.ts';
import { lockHead } from '../store/incidents.ts';
import { inTenant } from '../store/tenant.ts';

export type CdsClientGiven = {
  readonly org: OrganizationId;
  /** Null: the operator, at the server's command line. */
  readonly by: PersonId | null;
  readonly now: Instant;
};

/** Lets a clinical system ask for cards: at once by the operator, else once a second person approves it. */
export async function registerCdsClient(
  pool: pg.Pool,
  given: CdsClientGiven,
  client: CdsClient,
): Promise<CdsClientEventBody | Refusal> {
  const { name, issuer } = client;
  const command = { name, issuer, client: uuid(), digest: digestOfClient(client) };
  return await handleCdsClient(pool, given, { ...command, type: 'register-cds-client' }, client);
}

/** Load, decide, keep: what somebody asks of a registration. @param client what is registered, checked already */
export async function handleCdsClient(
  pool: pg.Pool,
  { org, by, now }: CdsClientGiven,
  command: CdsClientCommand,
  client: CdsClient | null = null,
): Promise<CdsClientEventBody | Refusal> {
  return await inTenant(pool, by === null ? { org } : { org, person: by }, async (sql) => {
    await lockHead(sql, org);
    const event = decideCdsClient(liveIn(await cdsClients(sql, org)), command, by);
    if (isRefusal(event)) return event;
    await keepCdsClientEvent(sql, org, { event, by, at: now, client });
    return event;
  });
}
