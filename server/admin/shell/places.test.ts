import { expect, it } from 'vitest';
import { addressOf, isWithin, PLACES } from './places.ts';

const placeOf = (name: string) => {
  const place = PLACES.flat().find((one) => one.name === name);
  if (place === undefined) throw new Error(`There is no place ${name}`);
  return place;
};
const namesFor = (...roles: ('OFFICER' | 'STAFF' | 'ADMINISTRATOR')[]) =>
  PLACES.flat()
    .filter(({ shown }) => shown(roles, false))
    .map(({ name }) => name);

it('shows staff where they start and who decides, and officers the desk', () => {
  expect(namesFor('STAFF')).toEqual(['Start', 'Who decides', 'Account']);
  expect(namesFor()).toEqual(['Account']);
  expect(namesFor('OFFICER')).toContain('Queue');
  expect(namesFor('OFFICER')).not.toContain('Start');
  expect(namesFor('ADMINISTRATOR')).toContain('People');
});

it('names each address once', () => {
  const addresses = PLACES.flat().map((place) => addressOf(place, 'north'));
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('takes an incident for a part of the queue, and nothing for a part of the start', () => {
  expect(isWithin(placeOf('Queue'), 'north', '/o/north/incident/NF-1')).toBe(true);
  expect(isWithin(placeOf('Requests'), 'north', '/o/north/requests/7')).toBe(true);
  expect(isWithin(placeOf('Start'), 'north', '/o/north/decides')).toBe(false);
  expect(isWithin(placeOf('Records'), 'north', '/o/south/records')).toBe(false);
});

it('shows what is due across organizations to officers of several alone', () => {
  const { shown } = placeOf('Due');
  expect([shown(['OFFICER'], true), shown(['OFFICER'], false), shown(['STAFF'], true)]).toEqual([
    ...[true, false, false],
  ]);
});
