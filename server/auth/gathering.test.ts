import { expect, it } from 'vitest';
import { gathering } from './gathering.ts';

/** A database that answers when it is told to. */
function slow() {
  const asked: (readonly string[])[] = [];
  const answers: ((fault?: Error) => void)[] = [];
  const find = gathering<string>((keys) => {
    asked.push(keys);
    return new Promise((found, failed) => {
      answers.push((fault) =>
        fault === undefined ? found(new Map(keys.map((key) => [key, `the ${key}`]))) : failed(fault),
      );
    });
  });
  return { asked, answers, find };
}
const turn = () => new Promise((done) => setImmediate(done));

it('asks at once for the first, and for all who came meanwhile together', async () => {
  const { asked, answers, find } = slow();
  const first = find('a');
  await turn();
  const others = [find('b'), find('c'), find('b')];
  await turn();
  expect(asked).toEqual([['a']]);
  answers[0]?.();
  expect(await first).toBe('the a');
  await turn();
  expect(asked).toEqual([['a'], ['b', 'c']]);
  answers[1]?.();
  expect(await Promise.all(others)).toEqual(['the b', 'the c', 'the b']);
});

it('never answers with what was asked before the question came', async () => {
  const { asked, answers, find } = slow();
  const first = find('a');
  await turn();
  const second = find('a');
  answers[0]?.();
  await first;
  await turn();
  expect(asked).toEqual([['a'], ['a']]);
  answers[1]?.();
  expect(await second).toBe('the a');
});

it('a fault is told to those who were asked for, and nobody after', async () => {
  const { answers, find } = slow();
  const first = find('a');
  await turn();
  const second = find('b');
  answers[0]?.(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await turn();
  answers[1]?.();
  expect(await second).toBe('the b');
});

it('goes on without an answer that does not come', async () => {
  const { asked, answers, find } = slow();
  find('a').catch(() => {});
  await turn();
  const second = find('b');
  await expect.poll(() => asked.length).toBe(2);
  answers[1]?.();
  expect(await second).toBe('the b');
});
