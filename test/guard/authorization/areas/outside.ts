import { randomUUID } from 'node:crypto';
import { OFFICERS } from '../callers.ts';
import { aFreshIncident, aSigned, byOfficer, onFresh } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** Links for somebody outside. What stands in their fields comes from ../outsiders.ts: they have no sign-in. */
export default defineArea({
  roots: {
    'Mutation.incidentAskConfirmation': OFFICERS,
    'Mutation.incidentAskReview': OFFICERS,
    'Mutation.incidentEndOutsideLink': OFFICERS,
  },
  types: {
    ConfirmationLink: OFFICERS,
    Outside: OFFICERS,
    ReviewLink: OFFICERS,
    Shown: OFFICERS,
  },
  mutations: {
    incidentAskConfirmation: onFresh({ days: 3 }),
    incidentAskReview: async (ground) => [
      await aSigned(ground, await ground.needful.signIn(ground.north.officer)),
    ],
    incidentEndOutsideLink: async (ground) => {
      const { id } = await aFreshIncident(ground);
      const link = randomUUID();
      await byOfficer(ground, `incidentAskConfirmation(id: "${id}", messageId: "${link}")`);
      return [{ id, messageId: randomUUID(), link }];
    },
  },
});
