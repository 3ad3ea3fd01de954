import { describe, expect, it } from 'vitest';
import { clock, date, facts, type Over } from '../clocks/_facts.testing.ts';
import { DISCOVERED, STATE_CASES } from './_worked.testing.ts';

describe('worked cases of the states', () => {
  it.each(STATE_CASES)('%s with %i residents and %j: %j', (id, count, over, [state, due]) => {
    const residents = { total: count, byState: { [id.slice(0, 2)]: count } };
    expect(
      clock(`state-notices/${id}`, facts({ ...DISCOVERED, ...over, affected: residents })),
    ).toMatchObject({ state, due });
  });

  it('have one for every state', () => {
    const worked = new Set([...STATE_CASES.map(([id]) => id.slice(0, 2))]);
    expect(worked.size).toBe(52);
  });

  it('tell the Attorney General of DC while the number of residents is an estimate below 50', () => {
    const affected = { total: 12, isEstimate: true, byState: { dc: 12 } };
    expect(clock('state-notices/dc/attorney-general', facts({ affected }))?.state).toBe('may-apply');
  });
});

const HELD_UNTIL = (until: string, on = '2026-03-10') => ({
  ...DISCOVERED,
  holds: [{ form: 'written', statedOn: date(on), until: date(until) }] as const,
});

describe('a law-enforcement delay', () => {
  const attorney = (over: Over) =>
    clock('state-notices/md/attorney-general', facts({ ...over, affected: { byState: { md: 1 } } }));

  it('leaves Maryland the rest of its 45 days, and 7 where nothing is left', () => {
    expect(attorney(HELD_UNTIL('2026-04-10'))?.due).toBe('2026-04-16');
    expect(attorney(HELD_UNTIL('2026-04-16'))?.due).toBe('2026-04-16');
    expect(attorney(HELD_UNTIL('2026-04-20'))?.due).toBe('2026-04-27');
  });

  it('gives a California facility 15 business days again', () => {
    const hospital = facts({
      ...HELD_UNTIL('2026-03-13'),
      organization: { isCaliforniaFacility: true },
    });
    expect(clock('state-notices/ca-facility/department-of-public-health', hospital)?.due).toBe('2026-04-03');
  });

  it('does not move the 10 days of Puerto Rico', () => {
    const held = facts({ ...HELD_UNTIL('2026-04-10'), affected: { byState: { pr: 1 } } });
    expect(clock('state-notices/pr/department-of-consumer-affairs', held)).toMatchObject({
      due: '2026-03-12',
      heldUntil: null,
    });
  });
});
