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
    // Another than stands there. Whoever is abroad sets it in their own practice, so it must not be a mark of north.
    letterheadSetLogo: async () => [{ image: logo(40), alternative: 'A picture of a way.' }],
    organizationHoldSet: async () => [{ messageId: randomUUID(), matter: 'A matter.', reason: 'A reason.' }],
    organizationHoldConfirm: async (ground) => [{ id: await aHold(ground) }],
    organizationHoldLift: async (ground) => [{ id: await aHold(ground), reason: 'A word of north.' }],
    retentionScheduleSet: async () => [{ years: 8 }],
  },
  steps: (_made, { callers: { administrator } }) => [
    [
      administrator,
      `letterheadSet(address: "A word of north.", telephone: "555-0199", tollFree: "1-800-555-0199",
         email: "ask@north.example", web: "north.example")`,
    ],
    [administrator, `letterheadSetLogo(image: "${logo(30)}", alternative: "A word of north.")`],
  ],
});

function logo(width: number): string {
  return aPng(width, 10).toString('base64');
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
