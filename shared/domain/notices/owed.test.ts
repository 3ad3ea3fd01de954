import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreachFacts } from '../breach-facts/breach-facts.ts';
import { at, MESSAGE, OFFICER, reported } from '../incident/decide.testing.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { listNotices } from './listing.ts';
import { after, owedAt, recorded, withFacts } from './notices.testing.ts';

const owed = (facts: Partial<BreachFacts>) =>
  Object.fromEntries(owedAt(after(withFacts(facts))).map((notice) => [notice.id, notice]));

describe('what is owed', () => {
  it('at 500 people of one state: individuals and HHS at once, and no media', () => {
    const notices = owed({ total: 500, byState: { nv: 500 } });
    expect(notices.individuals?.owed).toBe('yes');
    expect(notices['hhs-large']?.owed).toBe('yes');
    expect(notices.media?.owed).toBe('no');
  });

  it('at 501 people of one state: media too, once for that state', () => {
    const notices = owed({ total: 501, byState: { nv: 501 } });
    expect(notices['media/nv']).toMatchObject({ owed: 'yes', audience: 'media', due: '2027-01-21' });
  });

  it('at 300 and 300 in two states: HHS at once, and no media', () => {
    const notices = owed({ total: 600, byState: { nv: 300, oh: 300 } });
    expect(notices['hhs-large']?.owed).toBe('yes');
    expect(notices.media?.owed).toBe('no');
  });

  it('to individuals is one notice for HIPAA and the states, due on the earliest day that surely applies', () => {
    const { individuals } = owed({ total: 3, byState: { co: 3 }, dataElements: ['health'] });
    expect(individuals).toMatchObject({ due: '2027-01-21' });
    expect(individuals?.clocks).toContain('state-notices/co/individuals');
    const confirmed: IncidentEvent = {
      type: 'clock-confirmed',
      messageId: MESSAGE.two,
      clock: 'state-notices/ca-general/individuals',
      applies: true,
      reason: { sealedId: 'x', commitment: 'y' },
      actor: OFFICER,
      at: at(2),
    };
    const california = after([...withFacts({ total: 3, byState: { ca: 3 } }), confirmed]);
    expect(owedAt(california).find(({ id }) => id === 'individuals')?.due).toBe('2026-12-22');
  });

  it('by a contractor that found it is no notice of ours', () => {
    const associate = { foundOn: '2026-11-01', toldOn: null } as unknown as BreachFacts['associate'];
    expect(owed({ total: 3, associate })['business-associate']).toBeUndefined();
  });
});

const states = fc.dictionary(
  fc.constantFrom('oh', 'ny', 'tx', 'ca', 'ma'),
  fc.integer({ min: 0, max: 900 }),
  {
    maxKeys: 3,
  },
);
const change = fc
  .record({ byState: states, extra: fc.integer({ min: 0, max: 600 }), bad: fc.integer({ min: 0, max: 12 }) })
  .map(({ byState, extra, bad }) => {
    const sum = Object.values(byState).reduce((all, count) => all + count, 0);
    return { byState, total: sum + extra, badAddresses: Math.min(bad, sum + extra) };
  });

describe('whatever becomes known, in whatever order', () => {
  it('no notice that was owed is lost without a reason and the event after which it was not owed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const events = [...reported(), ...changes.map((facts, nth) => recorded(facts, nth + 1))];
        const ever = new Set<string>();
        for (let length = 2; length <= events.length; length += 1)
          for (const { id, owed: is } of owedAt(after(events.slice(0, length))))
            if (is === 'yes') ever.add(id);
        const listed = new Map(listNotices(events, owedAt).map((notice) => [notice.id, notice]));
        for (const id of ever) {
          const notice = listed.get(id);
          expect(notice?.because).not.toBe('');
          if (notice?.state === 'no-longer-owed') expect(notice.endedBy?.type).toBe('breach-facts-recorded');
        }
        expect([...ever].filter((id) => !listed.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a notice that fell away and came back is owed again', () => {
    const events = [
      ...withFacts({ total: 620, byState: { oh: 620 } }),
      recorded({ total: 400, byState: { oh: 400 } }, 2),
    ];
    const media = (history: readonly IncidentEvent[]) =>
      listNotices(history, owedAt).find(({ id }) => id === 'media/oh');
    expect(media(events)).toMatchObject({ state: 'no-longer-owed', endedBy: { at: at(2) } });
    expect(media(events)?.because).toContain('No state has more than 500');
    const again = [...events, recorded({ total: 600, byState: { oh: 600 } }, 3)];
    expect(media(again)).toMatchObject({ state: 'owed', endedBy: null });
  });
});
