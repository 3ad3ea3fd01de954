import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, facts } from '../clocks/_facts.testing.ts';
import { clocks } from '../clocks/index.generated.ts';
import type { Clock } from '../domain/clocks/clock.ts';
import { computeClocks } from '../domain/clocks/compute.ts';
import { type ClockFacts, DATA_ELEMENTS, type DataElement } from '../domain/clocks/facts.ts';
import { states } from './index.generated.ts';

const CODES = [...new Set(Object.values(states).map(({ residentsOf }) => residentsOf))];
const day = fc
  .integer({ min: 1, max: 28 })
  .map((number) => date(`2026-03-${String(number).padStart(2, '0')}`));
const residents = fc.dictionary(
  fc.constantFrom(...CODES),
  fc.constantFrom(1, 49, 50, 250, 251, 500, 501, 1001),
  {
    minKeys: 1,
  },
);
const elements = fc.uniqueArray(fc.constantFrom(...(Object.keys(DATA_ELEMENTS) as DataElement[])), {
  minLength: 1,
});

const someFacts: fc.Arbitrary<ClockFacts> = fc
  .record({
    discoveredOn: day,
    byState: residents,
    isEstimate: fc.boolean(),
    dataElements: fc.option(elements),
    determinedOn: fc.option(day),
    confirmedOn: fc.option(day),
    toldOn: fc.option(day),
    isFacility: fc.boolean(),
    entity: fc.constantFrom('covered-entity', 'business-associate'),
  })
  .map(({ byState, isEstimate, toldOn, isFacility, entity, ...rest }) =>
    facts({
      ...rest,
      affected: { byState, isEstimate },
      organization: { isCaliforniaFacility: isFacility, entity },
      given: toldOn === null ? {} : { individuals: toldOn },
    }),
  );

function stateClocks(given: ClockFacts): readonly Clock[] {
  return computeClocks({ 'state-notices': clocks['state-notices'] }, states, given);
}

/** The clocks of the first that the second has lost, or has ended without a word why. */
function lost(before: ClockFacts, after: ClockFacts): readonly string[] {
  const left = new Map(stateClocks(after).map((each) => [each.id, each]));
  return stateClocks(before)
    .filter(({ id, state }) => {
      const now = left.get(id);
      return (
        now === undefined || (state !== now.state && now.state === 'does-not-apply' && now.because === '')
      );
    })
    .map(({ id }) => id);
}

function ended(before: ClockFacts, after: ClockFacts): readonly string[] {
  const no = new Set(stateClocks(after).flatMap(({ id, state }) => (state === 'does-not-apply' ? [id] : [])));
  return stateClocks(before).flatMap(({ id, state }) =>
    state !== 'does-not-apply' && no.has(id) ? [id] : [],
  );
}

function moreResidents({ affected, ...rest }: ClockFacts, state: string, more: number): ClockFacts {
  const byState = { ...affected.byState, [state]: (affected.byState[state] ?? 0) + more };
  return { ...rest, affected: { ...affected, byState } };
}

describe('the clocks of any facts', () => {
  it('are lost by none that is added, and end only with a reason', () => {
    fc.assert(
      fc.property(someFacts, elements, day, (before, dataElements, toldOn) => {
        const given = { individuals: toldOn, 'hhs-large': toldOn, ...before.given };
        expect(lost(before, { ...before, dataElements })).toEqual([]);
        expect(lost(before, { ...before, given })).toEqual([]);
      }),
    );
  });

  it('are ended neither by more residents, nor by more states, nor by notices', () => {
    const more = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...CODES), more, day, (before, state, count, toldOn) => {
        expect(ended(before, moreResidents(before, state, count))).toEqual([]);
        const given = { individuals: toldOn, 'hhs-large': toldOn, ...before.given };
        expect(ended(before, { ...before, given })).toEqual([]);
      }),
    );
  });

  it('are never due before they start', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const early = stateClocks(given).filter(
          ({ starts, due }) => starts !== null && due !== null && due < starts.on,
        );
        expect(early.map(({ id }) => id)).toEqual([]);
      }),
    );
  });

  it('say why, whatever they say', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        expect(stateClocks(given).filter(({ because }) => because === '')).toEqual([]);
      }),
    );
  });
});
