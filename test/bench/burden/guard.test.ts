import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDay, type WorkAct } from './day.ts';
import { coolingDown, everyMatch, needful } from './warners.ts';

/** A smaller draw of what `pnpm bench alert-burden` measures, so that nothing falls unseen. */
const SEED = 50_001;

test('the generator knows no rule and no warner', () => {
  const folder = import.meta.dirname;
  const scenes = readdirSync(join(folder, 'scenes')).map((name) => join('scenes', name));
  for (const name of ['day.ts', 'scene.ts', ...scenes])
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(
      /from '.*(shared\/reminders|warners|choose)/,
    );
});

test('a day from the same seed is the same day', () => {
  expect(makeDay({ seed: SEED, acts: 50 })).toEqual(makeDay({ seed: SEED, acts: 50 }));
});

test('few cards catch most of what a warner of every match does, and more than a cool-down', () => {
  const day = makeDay({ seed: SEED, acts: 20_000 });
  const caught = (shown: ReadonlySet<WorkAct>) => [...shown].filter(({ risk }) => risk !== null);
  const [ours, every, cooled] = [needful(day), everyMatch(day), coolingDown(600)(day)];
  expect(ours.size / every.size).toBeLessThanOrEqual(0.2);
  const both = caught(every).filter((act) => ours.has(act));
  expect(both.length / caught(every).length).toBeGreaterThanOrEqual(0.9);
  expect(cooled.size).toBeGreaterThan(ours.size);
  expect(caught(ours).length).toBeGreaterThan(caught(cooled).length);
});
