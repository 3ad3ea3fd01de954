import { expect, it } from 'vitest';
import { outcomeInWords } from './outcome.ts';

const done = { reference: 'NF-1', refusal: null };
const refused = { reference: 'NF-2', refusal: 'Somebody else works on it already.' };

it.each([
  [[done], '1 done.'],
  [[done, done, done], 'All 3 done.'],
  [[done, refused, done], '2 done, 1 refused:'],
  [[refused], '0 done, 1 refused:'],
])('says of all together how it went', (outcomes, words) => {
  expect(outcomeInWords(outcomes)).toBe(words);
});
