import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Instant, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import { isRefusal } from '../refusal.ts';
import { decideHold, type HoldCommand } from './decide.ts';
import { type HoldEvent, holdsAfter, standing } from './hold.ts';

const TEXT = { sealedId: 't', commitment: 'c' } as SealedText;
const PEOPLE = ['ana', 'ben', 'cyd'] as PersonId[];

const order = fc.record({
  type: fc.constantFrom('set', 'confirm', 'lift'),
  person: fc.constantFrom(...PEOPLE),
  isEnough: fc.boolean(),
});

it('is set and lifted by two people or by one who is enough, and holds at every moment between', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 30 }), (orders) => {
      const events: HoldEvent[] = [];
      for (const { type, person, isEnough } of orders) {
        const hold = holdsAfter(events).at(-1) ?? null;
        if (type === 'set' && hold !== null && hold.lifted === null) continue;
        const id = type === 'set' ? `hold ${events.length}` : (hold?.id ?? 'none');
        const texts = { matter: TEXT, reason: TEXT };
        const decided = decideHold(hold, { type, id, ...texts } as HoldCommand, { person, isEnough });
        if (isRefusal(decided)) continue;
        const actor = { kind: 'person', personId: person } as const;
        events.push(...decided.map((body) => ({ ...body, actor, at: '2026-11-22T10:00:00Z' as Instant })));
        const now = holdsAfter(events).at(-1);
        const isLifted = decided.some((body) => body.type === 'organization-hold-lifted');
        expect(standing(holdsAfter(events)).length).toBe(isLifted ? 0 : 1);
        if (isLifted && !isEnough) expect(now?.lift?.by).not.toBe(now?.lifted?.by);
        if (now?.confirmed?.by === now?.asked.by)
          expect(now?.confirmed === null || isEnough || type !== 'set').toBe(true);
      }
    }),
  );
});

it('refuses that somebody confirms what they asked for alone', () => {
  const at = '2026-11-22T10:00:00Z' as Instant;
  const actor = { kind: 'person', personId: PEOPLE[0] as PersonId } as const;
  const asked = {
    type: 'organization-hold-asked',
    subject: 'h',
    matter: TEXT,
    reason: TEXT,
    actor,
    at,
  } as const;
  const hold = holdsAfter([asked]).at(0) ?? null;
  const by = (person: PersonId) =>
    decideHold(hold, { type: 'confirm', id: 'h' }, { person, isEnough: false });
  expect(by(PEOPLE[0] as PersonId)).toMatchObject({ code: 'second-person-needed' });
  expect(by(PEOPLE[1] as PersonId)).toEqual([{ type: 'organization-hold-confirmed', subject: 'h' }]);
});
