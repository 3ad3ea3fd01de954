import { expect, it } from 'vitest';
import { dueAcross } from './due-across.ts';

it('names an organization that could not be read, reads the others, and asks none that wants its own sign-in', async () => {
  const asked: string[] = [];
  const memberships = ['lake', 'broken', 'closed', 'hill'].map((name) => ({
    name,
    wantsProvider: name === 'closed',
  }));
  const found = await dueAcross(memberships, async ({ name }) => {
    asked.push(name);
    if (name === 'broken') throw new Error('The connection was lost');
    return { rows: [], hasMore: name === 'hill' };
  });
  expect(asked).toEqual(['lake', 'broken', 'hill']);
  expect(found.map(({ membership, standing, hasMore }) => [membership.name, standing, hasMore])).toEqual([
    ['lake', 'READ', false],
    ['broken', 'FAILED', false],
    ['closed', 'SIGN_IN_THERE', false],
    ['hill', 'READ', true],
  ]);
});
