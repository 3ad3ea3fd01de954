import { randomUUID } from 'node:crypto';
import { OFFICERS, REPORTER } from '../callers.ts';
import { ENTRY, ENTRY_ABROAD } from '../ground.ts';
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
    registerRemovePerson: onEntry({ reason: 'A word of north.' }),
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

function onEntry(given: object): Maker {
  return async (ground) => {
    const { id } = await aFreshIncident(ground);
    const entry = randomUUID();
    const person = '{ name: "Entered in north" }';
    await byOfficer(ground, `registerAddPerson(id: "${id}", messageId: "${entry}", person: ${person})`);
    return [{ id, messageId: randomUUID(), entry, ...given }];
  };
}
