import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../messages/_answers.ts';
import { draftKeeper, type Keeping } from './draft-keeper.ts';

const note = (text: string): Draft => ({ answers: {}, note: text });

test('however the disk dawdles, the last thing typed is the last thing kept, and never two at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.string(), { minLength: 1, maxLength: 12 }),
      async (scheduler, typed) => {
        const kept: (string | null)[] = [];
        let writing = 0;
        const keeper = draftKeeper(
          async (draft) => {
            writing += 1;
            expect(writing).toBe(1);
            await scheduler.schedule(Promise.resolve());
            kept.push(draft?.note ?? null);
            writing -= 1;
          },
          () => undefined,
        );
        const typing = scheduler.scheduleSequence(
          typed.map((text) => async () => keeper.changed(note(text))),
        );
        await scheduler.waitFor(typing.task);
        await scheduler.waitFor(keeper.settled());
        expect(kept.at(-1)).toBe(typed.at(-1));
      },
    ),
  );
});

test('a draft that could not be kept is said to be unsafe until a later one is', async () => {
  const told: Keeping[] = [];
  let broken = true;
  const keeper = draftKeeper(
    async () => {
      if (broken) throw new Error('full');
    },
    (keeping) => told.push(keeping),
  );
  keeper.changed(note('a'));
  await keeper.settled();
  broken = false;
  keeper.changed(note('ab'));
  await keeper.settled();
  expect(told).toEqual(['keeping', 'not-kept', 'keeping', 'kept']);
});
