import { expect, test } from 'vitest';
import { renewing } from './renewing.ts';

/** Reads that end when the test says so, and how. */
function reads() {
  const ends: ((isRead: boolean) => void)[] = [];
  const read = () => new Promise<boolean>((end) => void ends.push(end));
  const end = async (index: number, isRead = true) => {
    ends[index]?.(isRead);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { read, end, begun: () => ends.length };
}

const AT_ONCE = () => 0;

test('what changed while a read was under way is read for once more, and no sooner than that read ended', async () => {
  const { read, end, begun } = reads();
  const renewal = renewing(read);
  for (const _ of ['one', 'two', 'three']) renewal.ask();
  expect(begun()).toBe(1);
  await end(0);
  expect(begun()).toBe(2);
  await end(1);
  expect(begun()).toBe(2);
});

test('a read that failed is tried again until one succeeds, without another change', async () => {
  const { read, end, begun } = reads();
  renewing(read, AT_ONCE).ask();
  await end(0, false);
  await expect.poll(begun).toBe(2);
  await end(1, false);
  await expect.poll(begun).toBe(3);
  await end(2);
  expect(begun()).toBe(3);
});

test('a change while it waits to try again is a reason to try at once', async () => {
  const { read, end, begun } = reads();
  const renewal = renewing(read, () => 1_000_000);
  renewal.ask();
  await end(0, false);
  renewal.ask();
  expect(begun()).toBe(2);
});

test('once it was stopped nothing is read any more', async () => {
  const { read, end, begun } = reads();
  const renewal = renewing(read, AT_ONCE);
  renewal.ask();
  renewal.ask();
  renewal.stop();
  await end(0, false);
  renewal.ask();
  expect(begun()).toBe(1);
});

test('a read that throws is a read that failed', async () => {
  let begun = 0;
  renewing(async () => {
    begun += 1;
    if (begun === 1) throw new Error('A fault.');
    return true;
  }, AT_ONCE).ask();
  await expect.poll(() => begun).toBe(2);
});
