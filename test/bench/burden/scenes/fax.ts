import { chance, type Scene } from '../scene.ts';

export const faxScenes: readonly Scene[] = [
  {
    name: 'a fax to a number that is known',
    act: 'send-fax',
    risk: null,
    weights: { clinician: 4, nurse: 12, 'front-desk': 40, billing: 25, records: 40 },
    make: (_draw, world) => ({ about: world.contact('partner'), told: { fax: 'known' } }),
  },
  {
    name: 'a fax to a practice that is new',
    act: 'send-fax',
    risk: null,
    weights: { nurse: 1, 'front-desk': 3, billing: 2, records: 3 },
    make: (draw, world) => ({
      about: world.stranger(),
      told: { fax: chance(draw, 4) ? 'unreadable' : 'not-in-directory' },
    }),
  },
  {
    name: 'a fax to a wrong number',
    act: 'send-fax',
    risk: 'misdialled',
    weights: { clinician: 0.2, nurse: 0.5, 'front-desk': 1.5, billing: 1, records: 1.5 },
    make: (draw, world) => ({
      about: world.stranger(),
      // One digit wrong is what fingers do; the rest are numbers of somebody else altogether.
      told: { fax: chance(draw, 70) ? 'one-digit-away' : 'not-in-directory' },
    }),
  },
];
