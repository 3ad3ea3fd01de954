import { randomUUID } from 'node:crypto';
import { aPng } from '../../../kit/picture.ts';
import { ADMINISTRATORS, MANAGERS, OFFICERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { anOfficersMessage, toSecond } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** What holds records, and what was done with them. */
export default defineArea({
  roots: {
    'Query.records': MANAGERS,
    'Query.wouldPurge': MANAGERS,
    'Mutation.incidentSetLegalHold': OFFICERS,
    'Mutation.incidentLiftLegalHold': OFFICERS,
    'Mutation.letterheadSet': ADMINISTRATORS,
    'Mutation.letterheadSetLogo': ADMINISTRATORS,
    'Mutation.organizationHoldSet': MANAGERS,
    'Mutation.organizationHoldConfirm': MANAGERS,
    'Mutation.organizationHoldLift': MANAGERS,
    'Mutation.retentionScheduleSet': ADMINISTRATORS,
  },
  types: {
    Checkpoint: MANAGERS,
    EvidenceKey: MANAGERS,
    HeldIncident: MANAGERS,
    IncidentRecords: OFFICERS,
    LegalHold: OFFICERS,
    Letterhead: MANAGERS,
    OrganizationHold: MANAGERS,
    Records: MANAGERS,
    RecordsAct: MANAGERS,
  },
  queries: {
    wouldPurge: async () => [{ on: '2099-01-01' }],
  },
  mutations: {
    incidentSetLegalHold: toSecond(() => ({})),
    incidentLiftLegalHold: async (ground) => [await aLegalHold(ground)],
    letterheadSet: async () => [
      {
        address: '1 Way',
        telephone: '555-0100',
        tollFree: '1-800-555-0100',
        email: 'ask@way.example',
        web: 'way.example',
      },
    ],
    letterheadSetLogo: async (ground) => [await aLogo(ground)],
    organizationHoldSet: async () => [{ messageId: randomUUID(), matter: 'A matter.', reason: 'A reason.' }],
    organizationHoldConfirm: async (ground) => [{ id: await aHold(ground) }],
    organizationHoldLift: async (ground) => [{ id: await aHold(ground), reason: 'A word of north.' }],
    retentionScheduleSet: async () => [{ years: 8 }],
  },
});

/** The letterhead that it belongs to stands before it. */
async function aLogo({ callers, needful }: Ground) {
  const { headers, org } = callers.administrator;
  const set = 'mutation { letterheadSet(address: "1 Way", telephone: "555-0100") { __typename } }';
  await needful.ask(headers, set, {}, org);
  return { image: aPng(40, 10).toString('base64'), alternative: 'A word of north.' };
}

async function aLegalHold(ground: Ground) {
  const { id, messageId: hold } = await anOfficersMessage(ground);
  const { headers, org } = ground.callers.officer;
  const set = `mutation { incidentSetLegalHold(id: "${id}", messageId: "${hold}", reason: "North is sued.") { __typename } }`;
  await ground.needful.ask(headers, set, {}, org);
  return { id, messageId: randomUUID(), hold, reason: 'A word of north.' };
}

/** A hold over the whole of north that somebody has to confirm, and may lift. */
async function aHold(ground: Ground): Promise<string> {
  const hold = randomUUID();
  const { headers, org } = ground.callers.officer;
  const set = `mutation { organizationHoldSet(messageId: "${hold}", matter: "Of north.", reason: "North is sued.") { __typename } }`;
  await ground.needful.ask(headers, set, {}, org);
  return hold;
}
