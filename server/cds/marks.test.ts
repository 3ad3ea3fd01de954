import { expect, it } from 'vitest';
import { cardId, cdsKey, markOf, readCardId } from './marks.ts';

const key = cdsKey('a secret of some length, for a test');
const at = new Date('2026-11-22T10:00:00.123Z');
const RULES = ['one-rule', 'other-rule'];

it('a card says which rule made it and when, to who has the key and knows the organization', () => {
  const id = cardId(key, 'north', 'other-rule', at);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(readCardId(key, 'north', RULES, id)).toEqual({ name: 'other-rule', at });
  expect(readCardId(key, 'south', RULES, id)).toBeNull();
  expect(readCardId(cdsKey('another secret of some length'), 'north', RULES, id)).toBeNull();
  expect(readCardId(key, 'north', ['one-rule'], id)).toBeNull();
});

it('an altered card, and what is none, says nothing', () => {
  const id = cardId(key, 'north', 'one-rule', at);
  const altered = id.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  for (const none of [altered, '', 'x', id.toUpperCase(), `${id}0`, '00000000-0000-0000-0000-000000000000'])
    expect(readCardId(key, 'north', RULES, none)).toBeNull();
});

it('two cards of the same moment are two, and a mark is of its words alone', () => {
  const made = new Set(Array.from({ length: 50 }, () => cardId(key, 'north', 'one-rule', at)));
  expect(made.size).toBe(50);
  expect(markOf(key, 'a', 'bc')).toEqual(markOf(key, 'a', 'bc'));
  expect(markOf(key, 'a', 'bc')).not.toEqual(markOf(key, 'ab', 'c'));
});
