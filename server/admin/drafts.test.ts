import { expect, test } from 'vitest';
import { draftsOf, forgetDrafts } from './drafts.ts';

/** The storage of one tab. */
function tab(limit = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

test('a draft survives a reload', () => {
  const storage = tab();
  draftsOf('pat', storage).set('note:1', 'Called the recipient');
  expect(draftsOf('pat', storage).get('note:1')).toBe('Called the recipient');
});

test('a draft that was sent is gone', () => {
  const drafts = draftsOf('pat', tab());
  drafts.set('note:1', 'Called');
  drafts.set('note:1', '');
  expect(drafts.get('note:1')).toBe('');
});

test('another person on the same tab sees nothing, and nothing is left for the first', () => {
  const storage = tab();
  draftsOf('pat', storage).set('note:1', 'Called');
  expect(draftsOf('kim', storage).get('note:1')).toBe('');
  expect(draftsOf('pat', storage).get('note:1')).toBe('');
});

test('signing out forgets every draft and nothing else', () => {
  const storage = tab();
  storage.setItem('other', 'kept');
  draftsOf('pat', storage).set('note:1', 'Called');
  forgetDrafts(storage);
  expect(storage.length).toBe(1);
  expect(storage.getItem('other')).toBe('kept');
});

test('a full storage does not break typing', () => {
  const drafts = draftsOf('pat', tab(3));
  expect(() => drafts.set('note:1', 'longer than three')).not.toThrow();
});
