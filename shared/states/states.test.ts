import { describe, expect, it } from 'vitest';
import { clock, date, facts } from '../clocks/_facts.testing.ts';

const id = (state: string, part: string) => `state-notices/${state}/${part}`;
const residents = (state: string, count: number) => ({ total: count, byState: { [state]: count } });

describe('a state\u2019s clocks', () => {
  it('a California hospital tells the Department and the patient within 15 business days of detection', () => {
    const hospital = facts({
      discoveredOn: '2026-03-10',
      organization: { isCaliforniaFacility: true },
      affected: residents('ca', 1),
    });
    for (const part of ['individuals', 'department-of-public-health'])
      expect(clock(id('ca-facility', part), hospital)).toMatchObject({ due: '2026-03-31', state: 'running' });
    expect(clock(id('ca-facility', 'individuals'), facts({ affected: residents('ca', 1) }))).toBeUndefined();
  });

  it('counts the day a business associate found it as the California facility\u2019s detection', () => {
    const hospital = facts({
      discoveredOn: '2026-03-10',
      organization: { isCaliforniaFacility: true },
      associate: { foundOn: date('2026-03-03'), toldOn: date('2026-03-10') },
    });
    expect(clock(id('ca-facility', 'individuals'), hospital)?.starts?.on).toBe('2026-03-03');
  });

  it('asks nothing in Tennessee of an entity under HIPAA, whose federal clock goes on', () => {
    const hospital = facts({ discoveredOn: '2026-03-10', affected: residents('tn', 3) });
    expect(clock(id('tn', 'individuals'), hospital)).toMatchObject({ state: 'does-not-apply', due: null });
    expect(clock('individuals', hospital)?.due).toBe('2026-05-09');
  });

  it('Vermont: the Attorney General in 14 business days, individuals in 45, unless only health data was breached', () => {
    const unknown = facts({ discoveredOn: '2026-06-01', affected: residents('vt', 3) });
    expect(clock(id('vt', 'attorney-general'), unknown)).toMatchObject({
      due: '2026-06-19',
      state: 'may-apply',
    });
    expect(clock(id('vt', 'individuals'), unknown)?.due).toBe('2026-07-16');
    expect(clock(id('vt', 'individuals'), { ...unknown, dataElements: ['health'] })?.state).toBe(
      'does-not-apply',
    );
    expect(clock(id('vt', 'individuals'), { ...unknown, dataElements: ['health', 'ssn'] })?.state).toBe(
      'may-apply',
    );
  });

  it('California tells its Attorney General 15 days after 501 residents were told, and not after 500', () => {
    const told = { discoveredOn: '2026-01-15', given: { individuals: date('2026-02-01') } };
    expect(
      clock(id('ca-general', 'attorney-general'), facts({ ...told, affected: residents('ca', 500) }))?.state,
    ).toBe('does-not-apply');
    expect(
      clock(id('ca-general', 'attorney-general'), facts({ ...told, affected: residents('ca', 501) }))?.due,
    ).toBe('2026-02-16');
  });

  it('Oklahoma: the Attorney General within 60 days after 500 residents were told', () => {
    const told = facts({
      discoveredOn: '2026-03-01',
      given: { individuals: date('2026-04-01') },
      affected: residents('ok', 500),
    });
    expect(clock(id('ok', 'attorney-general'), told)).toMatchObject({
      due: '2026-05-31',
      state: 'may-apply',
    });
    expect(clock(id('ok', 'individuals'), told)?.state).toBe('does-not-apply');
  });

  it('may apply until an officer confirms that it does, or does not', () => {
    const texas = facts({ affected: residents('tx', 250), determinedOn: date('2026-01-10') });
    const attorney = id('tx', 'attorney-general');
    expect(clock(attorney, texas)).toMatchObject({ state: 'may-apply', due: '2026-02-09' });
    expect(clock(attorney, { ...texas, confirmed: { [attorney]: true } })?.state).toBe('running');
    expect(clock(attorney, { ...texas, confirmed: { [attorney]: false } })?.state).toBe('does-not-apply');
    expect(clock(attorney, facts({ affected: residents('tx', 249) }))?.state).toBe('does-not-apply');
    expect(clock(attorney, facts({ affected: residents('tx', 250) }))).toMatchObject({
      starts: null,
      due: null,
    });
  });
});

describe('what nobody has verified', () => {
  it('stands beside the clock, and makes it less sure', () => {
    const washington = facts({ affected: residents('wa', 501) });
    expect(clock(id('wa', 'attorney-general'), washington)).toMatchObject({
      confidence: 'low',
      unverified: ['Whether the Attorney General’s time follows HITECH; the state’s 30 days are kept.'],
    });
  });

  it('never lifts a notice: Ohio’s exemption is shown, and the clock stays', () => {
    const ohio = clock(id('oh', 'individuals'), facts({ affected: residents('oh', 1) }));
    expect(ohio).toMatchObject({ state: 'may-apply', confidence: 'medium' });
    expect(ohio?.because).toContain('It may fall away: entities under HIPAA are exempt');
    expect(ohio?.unverified).toEqual(['The wording of 1349.19(F).']);
  });

  it('leaves health information inside where only a chart says that a statute does not list it', () => {
    const michigan = facts({ affected: residents('mi', 1), dataElements: ['health'] });
    expect(clock(id('mi', 'individuals'), michigan)?.because).toContain('which nobody has verified');
  });

  it('Massachusetts: the officer reads what the notice to residents must not state', () => {
    const notes = clock(id('ma', 'attorney-general'), facts({ affected: residents('ma', 1) }))?.notes;
    expect(notes?.join(' ')).toContain('must not state the nature of the breach');
  });
});
