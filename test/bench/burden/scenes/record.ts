import type { Faker } from '@faker-js/faker';
import { chance, type Scene, type Told } from '../scene.ts';

function little(draw: Faker): Told {
  return {
    wholeRecord: false,
    rangeDays: draw.number.int({ min: 1, max: 200 }),
    sectionCount: draw.number.int({ min: 1, max: 6 }),
  };
}

function muchOf(draw: Faker): Told {
  return draw.helpers.arrayElement([
    { wholeRecord: true },
    { wholeRecord: false, rangeDays: draw.number.int({ min: 400, max: 4_000 }) },
    { wholeRecord: false, sectionCount: draw.number.int({ min: 12, max: 40 }) },
  ]);
}

export const recordScenes: readonly Scene[] = [
  {
    name: 'a sheet is printed',
    act: 'print-record',
    risk: null,
    weights: { clinician: 45, nurse: 50, 'front-desk': 120, billing: 150, records: 120, manager: 20 },
    make: (draw, world) => ({ about: world.ownRecord(), told: { flow: 'use', ...little(draw) } }),
  },
  {
    name: 'a record goes to who treats next, and the page says so',
    act: 'export-record',
    risk: null,
    weights: { clinician: 8, nurse: 4, 'front-desk': 6, records: 70 },
    make: (draw, world) => ({
      about: world.ownRecord(),
      told: { purpose: 'TREAT', flow: 'disclosure', party: 'provider', ...muchOf(draw) },
    }),
  },
  {
    name: 'a patient gets their own record, and the page says so',
    act: 'export-record',
    risk: null,
    weights: { 'front-desk': 6, records: 60 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: { purpose: 'PATRQT', flow: 'disclosure', party: 'individual', ...muchOf(draw) },
    }),
  },
  {
    name: 'a wide part is exported for a good reason that no page tells',
    act: 'export-record',
    risk: null,
    weights: { clinician: 2, nurse: 1, 'front-desk': 2, billing: 6, records: 12, manager: 2 },
    make: (draw, world) => ({ about: world.anyRecord(), told: { flow: 'disclosure', ...muchOf(draw) } }),
  },
  {
    name: 'a part of a record for an insurer',
    act: 'export-record',
    risk: null,
    weights: { billing: 110, records: 30 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: { purpose: 'HPAYMT', flow: 'disclosure', party: 'other', ...little(draw) },
    }),
  },
  {
    name: 'the whole record where a part was asked for',
    act: 'export-record',
    risk: 'too much',
    weights: { clinician: 0.8, nurse: 0.5, 'front-desk': 2, billing: 5, records: 6 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: {
        ...(chance(draw, 40) ? { purpose: 'HPAYMT' as const, party: 'other' as const } : {}),
        flow: 'disclosure',
        ...muchOf(draw),
      },
    }),
  },
  {
    name: 'more than was asked for, though not much',
    act: 'print-record',
    risk: 'too much',
    weights: { 'front-desk': 0.15, billing: 0.3, records: 0.3 },
    make: (draw, world) => ({ about: world.anyRecord(), told: { flow: 'disclosure', ...little(draw) } }),
  },
  {
    name: 'a release form that says why and how much',
    act: 'release-record',
    risk: null,
    weights: { 'front-desk': 6, records: 110 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: {
        purpose: draw.helpers.arrayElement(['HPAYMT', 'HLEGAL', 'HOPERAT', 'TREAT'] as const),
        flow: 'disclosure',
        party: draw.helpers.arrayElement(['other', 'provider'] as const),
        ...little(draw),
      },
    }),
  },
  {
    name: 'a release with the patient’s authorization',
    act: 'release-record',
    risk: null,
    weights: { 'front-desk': 2, records: 40 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: { basis: 'authorization', flow: 'disclosure', party: 'other', ...muchOf(draw) },
    }),
  },
  {
    name: 'a release form that leaves why or how much open',
    act: 'release-record',
    risk: 'open release',
    weights: { 'front-desk': 1, records: 9 },
    make: (draw, world) => ({
      about: world.anyRecord(),
      told: {
        flow: 'disclosure',
        party: 'other',
        ...(chance(draw, 50) ? muchOf(draw) : { purpose: 'HLEGAL' as const, wholeRecord: true }),
      },
    }),
  },
];
