import { expect, test } from 'vitest';
import { messageIds } from './message-ids.ts';

function counted() {
  let count = 0;
  return messageIds(() => {
    count += 1;
    return count;
  });
}

test('the same words sent again, because no answer came, are the same message', () => {
  const ids = counted();
  expect(ids.of('They opened it.')).toBe(ids.of('They opened it.'));
});

test('words that were changed after a failed send are another message', () => {
  const ids = counted();
  const first = ids.of('They opened it.');
  const corrected = ids.of('They did not open it.');
  expect(corrected).not.toBe(first);
  expect(ids.of('They opened it.')).toBe(first);
});

test('the same words after they arrived are another message', () => {
  const ids = counted();
  const first = ids.of('Called again.');
  ids.arrived('Called again.');
  expect(ids.of('Called again.')).not.toBe(first);
});
