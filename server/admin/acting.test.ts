import { expect, it } from 'vitest';
import { actingMemory } from './acting.ts';

it('asks once where somebody goes on in another organization than the one they acted in', () => {
  const memory = actingMemory();
  memory.arrive('north');
  expect(memory.isElsewhere('north')).toBe(false);
  memory.arrive('south');
  expect(memory.isElsewhere('south')).toBe(true);
  memory.confirm('south');
  expect([memory.isElsewhere('south'), memory.isElsewhere('north')]).toEqual([false, true]);
});
