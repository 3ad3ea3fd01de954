import type { CdsClientCommand } from '@needful/shared/domain/cds-clients/decide.ts';
import type { PersonId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { servicesUrl } from '../cds/service.ts';
import { handleCdsClient, registerCdsClient } from '../handle/cds-client.ts';
import { type CdsClient, cdsClients, digestOfClient, type RegisteredClient } from '../store/cds-clients.ts';
import { memberNames } from '../store/people.ts';
import { inTenant } from '../store/tenant.ts';
import { type Context, personOf, placeOf } from './context.ts';

/** A registration as the screen shows it. */
export type ShownClient = RegisteredClient & {
  readonly digest: string;
  readonly registeredByName: string | null;
  readonly approvedByName: string | null;
  readonly isMine: boolean;
};
/** Where EHRs ask for cards, and which may. */
export type CdsDesk = { readonly discoveryUrl: string; readonly clients: readonly ShownClient[] };

export async function cdsDeskOf(context: Context): Promise<CdsDesk> {
  const { org } = placeOf(context);
  const person = personOf(context);
  return await inTenant(context.pool, { org, person }, async (sql) => {
    const [all, names] = [await cdsClients(sql, org), await memberNames(sql, org)];
    const nameOf = (id: PersonId | null) => (id === null ? null : (names.get(id) ?? 'a former member'));
    const clients = all
      .filter(({ isEnded }) => !isEnded)
      .map((client) => ({
        ...client,
        digest: digestOfClient(client),
        registeredByName: nameOf(client.registeredBy),
        approvedByName: nameOf(client.approvedBy),
        isMine: client.registeredBy === person,
      }));
    return { discoveryUrl: servicesUrl(context.origin, org), clients };
  });
}

/** Hands what somebody asks of a registration to `handle`. @returns how all of them then stand */
export async function cdsClientCommand(
  context: Context,
  command: CdsClientCommand,
): Promise<CdsDesk | Refusal> {
  const done = await handleCdsClient(context.pool, givenBy(context), command);
  return isRefusal(done) ? done : await cdsDeskOf(context);
}

export async function cdsClientRegister(context: Context, client: CdsClient): Promise<CdsDesk | Refusal> {
  const done = await registerCdsClient(context.pool, givenBy(context), client);
  return isRefusal(done) ? done : await cdsDeskOf(context);
}

function givenBy(context: Context) {
  return { org: placeOf(context).org, by: personOf(context), now: context.now };
}
