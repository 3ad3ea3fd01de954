import { randomBytes } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { describe, expect, it } from 'vitest';
import { createSealer } from './seal.ts';
import { wordsOf } from './search-words.ts';

const north = '01234567-0000-7000-8000-000000000001' as OrganizationId;
const south = '01234567-0000-7000-8000-000000000002' as OrganizationId;

describe('the words of a text', () => {
  it('are each there once, without case, accents and what stands in every text', () => {
    expect(wordsOf('Called the Müller family; the MULLER family was not at home. 555-0100!')).toEqual([
      'called',
      'muller',
      'family',
      'home',
      '555',
      '0100',
    ]);
  });

  it('are none of a text of marks, however long', () => {
    expect(wordsOf('… -- !? \u0000 a an of 😀')).toEqual([]);
    expect(wordsOf('x'.repeat(10_000))).toEqual([]);
  });
});

describe('the hash of a word', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const sealer = createSealer({ current: first, former: [] });

  it('is the same for the same word in one organization, and another in every other', () => {
    expect(sealer.wordHashes(north, 'muller')).toEqual(sealer.wordHashes(north, 'muller'));
    expect(sealer.wordHashes(north, 'muller')).not.toEqual(sealer.wordHashes(north, 'miller'));
    expect(sealer.wordHashes(north, 'muller')).not.toEqual(sealer.wordHashes(south, 'muller'));
  });

  it('is made under the current key first and under every former one, so that a rotation loses nothing', () => {
    const rotated = createSealer({ current: second, former: [first] });
    const [former] = sealer.wordHashes(north, 'muller');
    expect(rotated.wordHashes(north, 'muller')).toHaveLength(2);
    expect(rotated.wordHashes(north, 'muller')[1]).toBe(former);
  });
});
