import { randomUUID } from 'node:crypto';
import { OFFICERS } from '../callers.ts';
import { anOfficersMessage } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** The steps by which an incident is worked, and why it could happen. */
export default defineArea({
  roots: {
    'Mutation.incidentMarkStep': OFFICERS,
    'Mutation.incidentSetRootCause': OFFICERS,
  },
  types: {
    FoundCause: OFFICERS,
    Playbook: OFFICERS,
    PlaybookPart: OFFICERS,
    PlaybookStep: OFFICERS,
  },
  mutations: {
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
    `incidentMarkStep(id: "${nameless}", messageId: "${randomUUID()}", step: "check-whole-message", as: DONE, reason: "Read in north.")`,
    `incidentSetRootCause(id: "${nameless}", messageId: "${randomUUID()}", cause: PROCESS, reason: "Asked in north.")`,
  ],
});
