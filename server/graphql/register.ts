import type { IncidentId, MessageId } from '@needful/shared/domain/ids.ts';
import { isUuid } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { registerRefusals } from '@needful/shared/domain/register/decide.ts';
import type { Recipient } from '@needful/shared/domain/register/recipient.ts';
import { mayOpenRegister } from '@needful/shared/domain/register/register.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import type { Given } from '../handle/incident.ts';
import { loadIncident } from '../store/incidents.ts';
import { type RegisterUse, recordRegisterView } from '../store/register-views.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { parsed, parseIncident, parseMessageId } from './command.ts';
import { actorOf, type Context, personOf, placeOf } from './context.ts';
import type { NewRecipientInput } from './types/recipient.ts';

/** Who gives a command of this operation, where and when. */
export function givenIn(context: Context): Given {
  const { org, timeZone } = placeOf(context);
  return { org, timeZone, actor: actorOf(context), now: context.now };
}

/** What an officer names of a register: its incident, the message, and an entry where there is one. */
export function parseEntry(
  context: Context,
  args: { readonly id: string; readonly messageId: string; readonly entry?: string },
): { incidentId: IncidentId; messageId: MessageId; entry: string } | Refusal {
  const incidentId = parseIncident(context, args.id);
  if (isRefusal(incidentId)) return incidentId;
  const messageId = parseMessageId(args.messageId);
  if (isRefusal(messageId)) return messageId;
  const { entry = messageId } = args;
  return isUuid(entry) ? { incidentId, messageId, entry } : registerRefusals.noSuchEntry();
}

/**
 * Reads entries for somebody who may open the register, and records that they did in the same transaction.
 * @param peopleIn of how many people they are
 * @param what null where nothing that names somebody is read
 * @returns null where there is no such incident here, or it is not theirs to open
 */
export async function openRegister<Entry>(
  context: Context,
  id: string,
  what: RegisterUse | null,
  read: (sql: Sql, incident: IncidentId) => Promise<Entry[]>,
  peopleIn: (entries: readonly Entry[]) => number = ({ length }) => length,
): Promise<Entry[] | null> {
  const { org } = placeOf(context);
  const person = personOf(context);
  const incident = parseIncident(context, id);
  if (isRefusal(incident)) return null;
  return await inTenant(context.pool, { org, person }, async (sql) => {
    const state = await loadIncident(sql, org, incident);
    if (state === null || !mayOpenRegister(state, person)) return null;
    const entries = await read(sql, incident);
    if (what !== null && entries.length > 0)
      await recordRegisterView(sql, org, incident, person, {
        what,
        people: peopleIn(entries),
        at: context.now,
      });
    return entries;
  });
}

/** What somebody typed of a recipient, each field one line. */
export function parseRecipient(given: typeof NewRecipientInput.$inferInput): Recipient | Refusal {
  const line = (field: 'address' | 'name' | 'messageReference', longest: number) => {
    const typed = given[field];
    return typed == null || typed.trim() === '' ? null : parsed(lineSchema(longest), typed, field);
  };
  const address = line('address', 320);
  if (isRefusal(address)) return address;
  const name = line('name', 200);
  if (isRefusal(name)) return name;
  const messageReference = line('messageReference', 998);
  if (isRefusal(messageReference)) return messageReference;
  if (address === null && name === null && messageReference === null)
    return refuse('nothing-named', 'Say at least one of address, name and message reference.', 'address');
  return { kind: given.kind, address, name, messageReference };
}
