import { randomUUID } from 'node:crypto';
import { OFFICERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { aFreshIncident, byOfficer } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** What two incidents have to do with each other. */
export default defineArea({
  roots: {
    'Mutation.incidentLink': OFFICERS,
    'Mutation.incidentUnlink': OFFICERS,
    'Mutation.incidentMerge': OFFICERS,
    'Mutation.incidentUndoMerge': OFFICERS,
  },
  types: { RelatedIncident: OFFICERS },
  // Of one incident that is worked on, so that each field of what it shows says something.
  steps: ({ nameless, smallReference }) => [
    `incidentLink(id: "${nameless}", messageId: "${randomUUID()}", other: "${smallReference}", kind: FOLLOW_UP, reason: "Of north.")`,
  ],
  mutations: {
    incidentLink: async (ground) => {
      const [one, other] = await two(ground);
      return [{ ...one, other, kind: 'RELATED', reason: 'A word of north.' }];
    },
    incidentUnlink: async (ground) => {
      const [one, other] = await two(ground);
      const link = randomUUID();
      await byOfficer(
        ground,
        `incidentLink(id: "${one.id}", messageId: "${link}", other: "${other}", kind: RELATED, reason: "North.")`,
      );
      return [{ ...one, link, reason: 'A word of north.' }];
    },
    incidentMerge: async (ground) => {
      const [one, into] = await two(ground);
      return [{ ...one, into, reason: 'A word of north.' }];
    },
    incidentUndoMerge: async (ground) => {
      const [one, into] = await two(ground);
      const merge = `messageId: "${randomUUID()}", into: "${into}", reason: "North."`;
      await byOfficer(ground, `incidentMerge(id: "${one.id}", ${merge})`);
      return [{ ...one, reason: 'A word of north.' }];
    },
  },
});

/** A message about one incident, and the reference of another. */
async function two(ground: Ground) {
  const { reference } = await aFreshIncident(ground);
  const { id } = await aFreshIncident(ground);
  return [{ id, messageId: randomUUID() }, reference] as const;
}
