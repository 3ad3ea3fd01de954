import { expect, test } from 'vitest';
import { KEYS, keyOf, type Press } from './keys.ts';

const reading = { typing: false, dialogOpen: false };

function press(key: string, more: Partial<Press> = {}): Press {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    defaultPrevented: false,
    ...more,
  };
}

test('every key has one meaning', () => {
  expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
});

test('each listed key is understood, in capitals too', () => {
  for (const { key } of KEYS) {
    expect(keyOf(press(key), reading)).toBe(key);
    expect(keyOf(press(key.toUpperCase()), reading)).toBe(key);
  }
});

test('while typing, letters are letters', () => {
  expect(keyOf(press('e'), { typing: true, dialogOpen: false })).toBeNull();
});

test('behind an open dialog nothing happens', () => {
  expect(keyOf(press('e'), { typing: false, dialogOpen: true })).toBeNull();
});

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'] as const)(
  'a press with %s belongs to the browser',
  (held) => {
    expect(keyOf(press('c', { [held]: true }), reading)).toBeNull();
  },
);

test('a key without a meaning has none', () => {
  expect(keyOf(press('z'), reading)).toBeNull();
  expect(keyOf(press('Enter'), reading)).toBeNull();
});
