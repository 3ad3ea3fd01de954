import { expect, test } from 'vitest';
import { oauthQuery, safeReturn } from './continue.ts';

test.each([
  ['?return=%2Fo%2Fclinic%2Fqueue%3Fview%3Dmine', '/o/clinic/queue?view=mine'],
  ['', '/'],
  ['?return=https%3A%2F%2Fevil.example%2F', '/'],
  ['?return=%2F%2Fevil.example%2F', '/'],
  ['?return=%2F%5Cevil.example', '/'],
  ['?return=javascript%3Aalert(1)', '/'],
  ['?return=%2Fsign-in%3Freturn%3D%252F', '/'],
])('after signing in at %s one goes to %s', (search, path) => {
  expect(safeReturn(search)).toBe(path);
});

test('an extension’s question is handed back with the parameters that were signed and no others', () => {
  const search =
    '?client_id=x&scope=a+b&return=%2F&sig=s&ba_param=client_id&ba_param=scope&ba_param=ba_param';
  expect(oauthQuery(search)).toBe(
    'client_id=x&scope=a+b&sig=s&ba_param=client_id&ba_param=scope&ba_param=ba_param',
  );
});

test('without a signature there is no question', () => {
  expect(oauthQuery('?client_id=x')).toBeUndefined();
  expect(oauthQuery('?client_id=x&sig=s')).toBeUndefined();
});
