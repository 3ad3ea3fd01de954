import { randomUUID } from 'node:crypto';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { standingHolds } from '../../../../server/store/organization-holds.ts';
import { appendRecord } from '../../../../server/store/records.ts';
import { inTenant } from '../../../../server/store/tenant.ts';
import { OFFICERS, REPORTER } from '../callers.ts';
import { ENTRY, ENTRY_ABROAD, type Ground } from '../ground.ts';
import {
  aFreshIncident,
  aMessage,
  byOfficer,
  incidents,
  onFresh,
  SOMEWHERE,
  toSecond,
} from '../on-incident.ts';
import { defineArea, type Maker } from './_define.ts';

const SOMEBODY = { name: 'Somebody of north', residence: 'OH' };

/** What is done with the register of people affected. */
export default defineArea({
  roots: {
    'Query.registerEntries': OFFICERS,
    'Query.registerPeople': OFFICERS,
    'Query.registerFormer': OFFICERS,
    'Query.registerRecipients': OFFICERS,
    'Mutation.incidentAddRecipient': REPORTER,
    'Mutation.registerAddPerson': OFFICERS,
    'Mutation.registerChangePerson': OFFICERS,
    'Mutation.registerRemovePerson': OFFICERS,
    'Mutation.registerComplete': OFFICERS,
    'Mutation.registerGrant': OFFICERS,
    'Mutation.registerEndGrant': OFFICERS,
    'Mutation.registerAddRecipient': OFFICERS,
    'Mutation.registerRemoveRecipient': OFFICERS,
  },
  types: {
    Address: OFFICERS,
    AffectedPerson: OFFICERS,
    CountedExtent: OFFICERS,
    FormerPerson: OFFICERS,
    MaskedPerson: OFFICERS,
    Recipient: OFFICERS,
    Register: OFFICERS,
    RegisterGrant: OFFICERS,
    RegisterView: OFFICERS,
    Representative: OFFICERS,
  },
  queries: {
    registerEntries: async (ground) => [{ id: (await incidents(ground))[1]?.id }],
    registerPeople: async (ground) => [
      { id: (await incidents(ground))[1]?.id, entries: [ENTRY, ENTRY_ABROAD] },
    ],
    registerFormer: async (ground) => [{ id: (await incidents(ground))[1]?.id, entry: ENTRY }],
    registerRecipients: async (ground) => [{ id: (await incidents(ground))[1]?.id }],
  },
  mutations: {
    registerAddPerson: onFresh({ person: SOMEBODY }),
    registerChangePerson: onEntry({ person: SOMEBODY }),
    registerRemovePerson: async (ground) => {
      await liftHolds(ground);
      return await onEntry({ reason: 'A word of north.' })(ground);
    },
    registerComplete: onFresh({ isComplete: true }),
    registerGrant: toSecond((person) => ({ person })),
    registerEndGrant: async (ground) => {
      const { id } = await aFreshIncident(ground);
      const person = ground.second.personId;
      await byOfficer(
        ground,
        `registerGrant(id: "${id}", messageId: "${randomUUID()}", person: "${person}")`,
      );
      return [{ id, messageId: randomUUID(), person }];
    },
    registerAddRecipient: onFresh({ recipient: SOMEWHERE }),
    registerRemoveRecipient: async (ground) => {
      await liftHolds(ground);
      const { id } = await aFreshIncident(ground);
      const entry = randomUUID();
      const recipient = '{ kind: FAX, address: "614 555 0101" }';
      await byOfficer(
        ground,
        `registerAddRecipient(id: "${id}", messageId: "${entry}", recipient: ${recipient})`,
      );
      return [{ id, messageId: randomUUID(), entry }];
    },
    incidentAddRecipient: async (ground) => [{ ...(await aMessage(ground)), recipient: SOMEWHERE }],
  },
});

/** Where one stands over all of north, nothing that names people is deleted. */
async function liftHolds({ needful, north, second }: Ground): Promise<void> {
  const org = north.organizationId;
  const by = {
    actor: { kind: 'person', personId: second.personId },
    at: new Date().toISOString() as Instant,
  } as const;
  await inTenant(needful.server.pool, { org }, async (sql) => {
    for (const { id: subject } of await standingHolds(sql, org))
      await appendRecord(sql, org, { type: 'organization-hold-lifted', subject, ...by });
  });
}

function onEntry(given: object): Maker {
  return async (ground) => {
    const { id } = await aFreshIncident(ground);
    const entry = randomUUID();
    const person = '{ name: "Entered in north" }';
    await byOfficer(ground, `registerAddPerson(id: "${id}", messageId: "${entry}", person: ${person})`);
    return [{ id, messageId: randomUUID(), entry, ...given }];
  };
}
