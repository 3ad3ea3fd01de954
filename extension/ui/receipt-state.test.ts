import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Receipt } from '../messages/_answers.ts';
import { receipt } from './example-reports.ts';
import { receiptState } from './receipt-state.ts';

const words = (changes: Partial<Receipt>) => {
  const { title, sentences } = receiptState({ ...receipt, ...changes });
  return [title, ...sentences].join(' ');
};

test('only a delivered report that nobody took back is called reported', () => {
  const states = fc.record({
    state: fc.constantFrom('waiting' as const, 'delivered' as const, 'refused' as const),
    storage: fc.constantFrom('safe' as const, 'not-yet-safe' as const),
    takenBack: fc.constantFrom(null, 'undone' as const, 'withdrawn' as const),
  });
  fc.assert(
    fc.property(states, (changes) => {
      const { title } = receiptState({ ...receipt, ...changes });
      expect(title === 'Reported').toBe(changes.state === 'delivered' && changes.takenBack === null);
    }),
  );
});

test('a report that only waits promises to be sent, and says why it waits', () => {
  const waiting = { trouble: 'offline' as const, message: 'This computer is offline.' };
  expect(words({ state: 'waiting', waiting })).toBe(
    'Reported here Kept on this computer. It will be sent when the server answers. This computer is offline.',
  );
});

test('where storage may vanish, a waiting report is not called kept', () => {
  expect(words({ state: 'waiting', storage: 'not-yet-safe' })).toMatch(/^Not yet safe .*may forget it/);
});

test('a refused report says the server’s own words, and that nothing is lost', () => {
  const refusal = { code: 'UNKNOWN_SITE', message: 'This site is not known here.' };
  expect(words({ state: 'refused', refusal })).toMatch(/This site is not known here\. It is still kept/);
});

test('a report from the computer says that it went without a name', () => {
  expect(words({ state: 'delivered', asPerson: false })).toContain(
    'Sent without your name from this computer.',
  );
});
