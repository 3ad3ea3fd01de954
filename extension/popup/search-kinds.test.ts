import { kinds } from '@needful/shared/kinds/index.generated.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKinds } from './search-kinds.ts';

const find = (typed: string) => searchKinds(kinds, typed).map(({ id }) => id);

test.each([
  ['fax', 'misdirected-fax'],
  ['lost phone', 'lost-device'],
  ['I lost my phone', 'lost-device'],
  ["saw my neighbour's chart", 'unneeded-access'],
  ['sent an email to the wrong patient', 'misdirected-email'],
  ['emial to wrong person', 'misdirected-email'],
  ['after visit summary', 'wrong-handout'],
  ['someone was talking in the elevator', 'overheard'],
  ['clicked a link', 'phishing'],
  ['ransomware', 'malware'],
  ['facebook', 'posted-online'],
  ['laptop stolen from the car', 'lost-device'],
  ['almost sent', 'near-miss'],
  ['envelopes', 'misdirected-letter'],
  ['printed the whole record', 'too-much-disclosed'],
])('"%s" finds %s first', (typed, id) => {
  expect(find(typed)[0]).toBe(id);
});

describe('each kind', () => {
  const tracked = Object.entries(kinds).filter(([, kind]) => kind.track !== 'unknown');
  test.each(tracked)('%s is found first by its own sentence and by its title', (id, kind) => {
    expect([find(kind.sentence)[0], find(kind.title)[0]]).toEqual([id, id]);
  });

  test.each(Object.entries(kinds))('%s is found by each of its own words', (id, kind) => {
    for (const word of kind.words) expect([word, ...find(word)]).toContain(id);
  });
});

test('what nothing fits still offers something else, and only that', () => {
  expect(find('xyzzy')).toEqual(['something-else']);
});

test('nothing typed, or only small words, finds nothing', () => {
  expect([find(''), find('  '), find('it was the')]).toEqual([[], [], []]);
});

test('whatever is typed, no kind comes twice and something else comes last', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const found = find(typed);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length === 0 || found.at(-1) === 'something-else').toBe(true);
    }),
  );
});
