import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant } from '../ids.ts';
import type { DisclosureState } from './disclosure.ts';
import { disclosurePurgeOn } from './retention.ts';

const date = (text: string) => text as CalendarDate;
const TEXT = { sealedId: 'text', commitment: 'commitment' };
const RECORDED: DisclosureState = {
  subject: 'one',
  what: { is: 'disclosure', basis: 'health-oversight', dates: [date('2020-01-10')], patient: TEXT },
  details: TEXT,
  suspensions: [],
  takenBack: null,
  inEffectAt: '2020-03-01T17:00:00.000Z' as Instant,
  isPurged: false,
};
const SCHEDULE = { timeZone: 'America/New_York', years: 6 };
const goes = (
  over: Partial<DisclosureState>,
  day: string,
  schedule: Parameters<typeof disclosurePurgeOn>[1],
) => disclosurePurgeOn({ ...RECORDED, ...over }, schedule, date(day));

describe('a disclosure that was recorded by hand', () => {
  it('is kept six years from its last change, and goes the day after', () => {
    expect(goes({}, '2026-03-01', SCHEDULE)).toBeNull();
    expect(goes({}, '2026-03-02', SCHEDULE)).toEqual({ years: 6, keptThrough: '2026-03-01' });
    expect(goes({}, '2026-03-02', { ...SCHEDULE, years: 8 })).toBeNull();
    expect(goes({}, '2099-01-01', { ...SCHEDULE, years: null })).toBeNull();
    expect(goes({ isPurged: true }, '2099-01-01', SCHEDULE)).toBeNull();
  });

  it('stays while an agency has it left out: the person may ask for it afterwards', () => {
    const statement = {
      form: 'written',
      statedOn: date('2020-03-01'),
      until: date('2030-01-31'),
      statement: TEXT,
    };
    const suspensions = [statement as DisclosureState['suspensions'][number]];
    expect(goes({ suspensions }, '2030-01-31', SCHEDULE)).toBeNull();
    expect(goes({ suspensions }, '2030-02-01', SCHEDULE)).toMatchObject({ keptThrough: '2030-01-31' });
  });

  it('stays while an accounting that covers its day was asked for and is not given', () => {
    const asked = (from: string, to: string) => ({
      ...SCHEDULE,
      asked: [{ from: date(from), to: date(to) }],
    });
    expect(goes({}, '2026-03-02', asked('2020-01-05', '2026-01-05'))).toBeNull();
    expect(goes({}, '2026-03-02', asked('2020-01-11', '2026-01-11'))).not.toBeNull();
    expect(goes({}, '2026-03-02', asked('2013-01-09', '2020-01-09'))).not.toBeNull();
    const what = {
      is: 'research',
      from: date('2019-01-01'),
      to: date('2019-12-31'),
      individuals: 60,
    } as const;
    expect(goes({ what }, '2026-03-02', asked('2019-03-01', '2019-04-01'))).toBeNull();
  });
});
