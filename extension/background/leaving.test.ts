import { expect, test } from 'vitest';
import { leaving } from './leaving.ts';

test.each(['idle', 'locked'])('a computer of one’s own that is %s hides who sat there', (state) => {
  expect(leaving(state, false)).toBe('hide');
});

test.each(['idle', 'locked'])('a shared computer that is %s signs out who sat there', (state) => {
  expect(leaving(state, true)).toBe('sign-out');
});

test('a computer in use changes nothing', () => {
  expect([leaving('active', false), leaving('active', true)]).toEqual([null, null]);
});
