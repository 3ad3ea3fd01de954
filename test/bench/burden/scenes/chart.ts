import { chance, type Scene } from '../scene.ts';

/** Two departments in ten have no feed of schedules: there nobody knows who is whose patient. */
const WITHOUT_FEED = 20;

export const chartScenes: readonly Scene[] = [
  {
    name: 'a chart of one’s own patients',
    act: 'open-chart',
    risk: null,
    weights: { clinician: 560, nurse: 640, 'front-desk': 420, billing: 240, records: 180 },
    make: (draw, world) => ({
      about: world.ownRecord(),
      told: {
        flow: 'use',
        ...(chance(draw, WITHOUT_FEED)
          ? {}
          : { relations: [draw.helpers.arrayElement(['schedule', 'care-team', 'recent-visit'] as const)] }),
        ...(chance(draw, 3) ? { copied: { direct: 1, contact: 0, wholeRead: true } } : {}),
      },
    }),
  },
  {
    name: 'a chart of somebody else’s patient, for work',
    act: 'open-chart',
    risk: null,
    weights: { clinician: 14, nurse: 12, 'front-desk': 12, billing: 30, records: 40, technical: 20 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: {
        flow: 'use',
        ...(chance(draw, 25) ? { purpose: 'ETREAT' as const } : {}),
        ...(chance(draw, WITHOUT_FEED) ? {} : { relations: [] }),
      },
    }),
  },
  {
    name: 'a chart of a neighbour, a colleague, somebody in the news',
    act: 'open-chart',
    risk: 'curiosity',
    weights: { clinician: 1, nurse: 1.5, 'front-desk': 2, billing: 1, records: 1, technical: 2 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: { flow: 'use', ...(chance(draw, WITHOUT_FEED) ? {} : { relations: [] }) },
    }),
  },
  {
    name: 'a part of a record that is not protected further',
    act: 'open-section',
    risk: null,
    weights: { clinician: 180, nurse: 150, records: 60 },
    make: (draw, world) => ({
      about: world.ownRecord(),
      told: { flow: 'use', ...(chance(draw, 10) ? {} : { sections: [] }) },
    }),
  },
  {
    name: 'a protected part, by who treats',
    act: 'open-section',
    risk: null,
    weights: { clinician: 9, nurse: 5 },
    make: (draw, world) => ({
      about: world.ownRecord(),
      told: {
        flow: 'use',
        sections: [draw.helpers.arrayElement(['part-2', 'psychotherapy-notes', 'state-law'] as const)],
        ...(chance(draw, WITHOUT_FEED)
          ? {}
          : { relations: [draw.helpers.arrayElement(['schedule', 'care-team', 'recent-visit'] as const)] }),
      },
    }),
  },
  {
    name: 'a protected part, by who has no need of it',
    act: 'open-section',
    risk: 'protected part',
    weights: { clinician: 0.6, nurse: 0.8, 'front-desk': 1, billing: 1, records: 1 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: {
        flow: 'use',
        sections: [draw.helpers.arrayElement(['part-2', 'psychotherapy-notes', 'state-law'] as const)],
        ...(chance(draw, WITHOUT_FEED) ? {} : { relations: [] }),
      },
    }),
  },
  {
    name: 'a list of the day',
    act: 'list-patients',
    risk: null,
    weights: { clinician: 25, nurse: 30, 'front-desk': 80, billing: 60, manager: 60 },
    make: (draw, world) => ({
      about: world.list(),
      told: { flow: 'use', patientCount: draw.number.int({ min: 4, max: chance(draw, 10) ? 120 : 40 }) },
    }),
  },
  {
    name: 'a list copied for somebody who should not have it',
    act: 'list-patients',
    risk: 'list taken',
    weights: { clinician: 0.3, nurse: 0.3, 'front-desk': 0.8, billing: 0.8, manager: 1, technical: 1 },
    make: (draw, world) => ({
      about: world.list(),
      told: {
        flow: 'use',
        patientCount: draw.number.int({ min: chance(draw, 8) ? 25 : 50, max: 900 }),
        ...(chance(draw, 70)
          ? {
              copied: {
                direct: draw.number.int({ min: 20, max: 200 }),
                contact: 0,
                wholeRead: chance(draw, 80),
              },
            }
          : {}),
      },
    }),
  },
];
