import { expect, test } from 'vitest';
import { placeOf } from './place-of.ts';

const KEPT_FOR = { server: 'https://needful.clinic.example', organizationId: 'clinic' };
const elsewhere = {
  server: 'https://other.example',
  organizationId: 'clinic',
  organizationName: null,
  managed: false,
};

test('what was kept goes where it was kept for, whatever a link has named since', () => {
  expect(placeOf(KEPT_FOR, elsewhere)).toEqual(KEPT_FOR);
  expect(placeOf(KEPT_FOR, null)).toEqual(KEPT_FOR);
});

test('a server that moved by policy is followed', () => {
  const { server, organizationId } = elsewhere;
  expect(placeOf(KEPT_FOR, { ...elsewhere, managed: true })).toEqual({ server, organizationId });
});

test('a policy for another organization moves nothing', () => {
  expect(placeOf(KEPT_FOR, { ...elsewhere, organizationId: 'hospital', managed: true })).toEqual(KEPT_FOR);
});
