import { randomUUID } from 'node:crypto';
import { OFFICERS } from '../callers.ts';
import { anOfficersMessage } from '../on-incident.ts';
import { defineArea } from './_define.ts';

const STEP = {
  ...{ stage: 'CONTAIN', do: 'Ring the pharmacy.', why: 'They fax the most.', citation: 'Policy 7' },
  ...{ whose: 'PRIVACY', needed: true, days: 2 },
};

/** The steps by which an incident is worked, and why it could happen. */
export default defineArea({
  roots: {
    'Query.playbooks': OFFICERS,
    'Mutation.playbookSet': OFFICERS,
    'Mutation.incidentMarkStep': OFFICERS,
    'Mutation.incidentSetRootCause': OFFICERS,
  },
  types: {
    FoundCause: OFFICERS,
    LibraryPlaybook: OFFICERS,
    LibraryStep: OFFICERS,
    OwnStep: OFFICERS,
    Playbook: OFFICERS,
    PlaybookPart: OFFICERS,
    PlaybookStep: OFFICERS,
  },
  mutations: {
    playbookSet: async () => [{ playbook: 'lost-paper', version: 0, steps: [STEP] }],
    incidentMarkStep: async (ground) => [
      {
        ...(await anOfficersMessage(ground)),
        step: 'check-whole-message',
        as: 'NOT_NEEDED',
        reason: 'A word of north.',
      },
    ],
    incidentSetRootCause: async (ground) => [
      { ...(await anOfficersMessage(ground)), cause: 'TRAINING', reason: 'A word of north.' },
    ],
  },
  steps: ({ nameless }) => [
    `playbookSet(playbook: "every", version: 0, steps: [{ stage: CONTAIN, do: "Tell the owner.", why: "They ask.", citation: "Policy 8", whose: JOINT, needed: false, days: 1 }])`,
    `incidentMarkStep(id: "${nameless}", messageId: "${randomUUID()}", step: "check-whole-message", as: DONE, reason: "Read in north.")`,
    `incidentSetRootCause(id: "${nameless}", messageId: "${randomUUID()}", cause: PROCESS, reason: "Asked in north.")`,
  ],
});
