import { expect, test } from 'vitest';
import { oauthQuery, resetToken, safeReturn } from './continue.ts';

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

test('an extension’s question is handed back unchanged', () => {
  expect(oauthQuery('?client_id=x&scope=a+b&sig=s%2F')).toBe('client_id=x&scope=a+b&sig=s%2F');
});

test('without a signature there is no question', () => {
  expect(oauthQuery('?client_id=x')).toBeUndefined();
});

test('the token of a mailed link stands behind the hash', () => {
  expect(resetToken('#reset=abc')).toBe('abc');
  expect(resetToken('')).toBeNull();
});
