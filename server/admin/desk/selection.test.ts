import { describe, expect, it } from 'vitest';
import { among, extend, MOST, NOTHING, toggle } from './selection.ts';

const rows = ['a', 'b', 'c', 'd', 'e'];

describe('a selection', () => {
  it('takes a row and lets it go again', () => {
    const one = toggle(NOTHING, 'b');
    expect([...one.ids]).toEqual(['b']);
    expect([...toggle(one, 'b').ids]).toEqual([]);
  });

  it('goes on from the row chosen last to another one, downwards and upwards', () => {
    expect([...extend(toggle(NOTHING, 'b'), rows, 'd').ids]).toEqual(['b', 'c', 'd']);
    expect([...extend(toggle(NOTHING, 'd'), rows, 'b').ids]).toEqual(['d', 'b', 'c']);
  });

  it('begins at the row itself where nothing was chosen before, or the row before is gone', () => {
    expect([...extend(NOTHING, rows, 'c').ids]).toEqual(['c']);
    expect([...extend(toggle(NOTHING, 'z'), rows, 'c').ids]).toEqual(['z', 'c']);
  });

  it('holds no more than can be sent at once', () => {
    const many = Array.from({ length: MOST + 20 }, (_, index) => String(index));
    const all = extend(toggle(NOTHING, '0'), many, many.at(-1) ?? '');
    expect(all.ids.size).toBe(MOST);
    expect(toggle(all, 'one more').ids.size).toBe(MOST);
  });

  it('forgets what has left the list', () => {
    expect([...among(extend(toggle(NOTHING, 'a'), rows, 'c'), ['b', 'x']).ids]).toEqual(['b']);
  });
});
