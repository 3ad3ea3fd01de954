import { expect, test } from 'vitest';
import { matchesPattern } from '../../extension/background/match-pattern.ts';
import { demoSites } from './demo.ts';

const places = demoSites();
const placeOf = (address: string) => places.find(({ match }) => matchesPattern(match, address))?.profile;

test('the demo practice reads a site under a path of its own as that site, and any other as webmail', () => {
  expect(placeOf('http://localhost:8080/openmrs/spa/patient/x/chart/visits')).toBe('openmrs-3');
  expect(placeOf('http://localhost:8080/practice-webmail/sent/1')).toBe('practice-webmail');
  expect(placeOf('http://localhost:8080/practice-chart/patient/x/visits')).toBe('practice-chart');
  expect(placeOf('http://localhost:8080/?_task=mail')).toBe('roundcube');
});

test('the demo practice has no two sites at one place', () => {
  const matches = places.map(({ match }) => match);
  expect(matches.filter((match, at) => matches.indexOf(match) !== at)).toEqual([]);
});
