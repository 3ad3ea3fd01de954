import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDETERMINED } from '../determination/state.ts';
import type { CalendarDate, Instant, MessageId, PersonId } from '../ids.ts';
import { composeEntries, type Found, type Judgement, whatKeeps } from './compose.ts';
import { describedPhi, type IncidentFacts, statedPurpose, verdictOf } from './finding.ts';

const date = (text: string) => text as CalendarDate;
const PERIOD = { from: date('2020-11-22'), to: date('2026-11-22') };

const FOUND: Found = {
  source: 'incident:1',
  incident: 'NF-1111-1111',
  match: { is: 'sure' },
  verdict: { is: 'counts', because: 'It was a breach.', citation: '45 CFR 164.528(a)(1)' },
  dates: [date('2026-03-01')],
  recipientName: 'A stranger',
  recipientAddress: null,
  description: 'Names',
  purpose: 'Sent in error',
  frequency: null,
  research: null,
  suspendedThrough: null,
};

const JUDGED: Judgement = {
  source: 'incident:1',
  includes: true,
  reason: 'It is the same person.',
  on: null,
  recipientName: null,
  recipientAddress: null,
  description: null,
  purpose: null,
};

function statusOf(found: Partial<Found>, judged?: Partial<Judgement>) {
  const judgements = judged === undefined ? [] : [{ ...JUDGED, ...judged }];
  const [entry] = composeEntries(PERIOD, [{ ...FOUND, ...found }], judgements);
  return [entry?.status, entry?.because];
}

function signed(
  conclusion: 'breach' | 'low-probability' | 'permitted' | 'not-phi' | 'exception',
  exception: 'exception-i' | 'exception-ii' | 'exception-iii' | null = null,
): IncidentFacts {
  const conclusionSigned = {
    id: 'conclusion' as MessageId,
    name: null,
    conclusion,
    exception,
    rationale: null,
    signer: 'officer' as PersonId,
    charter: 'privacy',
    at: '2026-03-02T00:00:00.000Z' as Instant,
    needs: 'none',
    check: null,
  } as const;
  return { ...UNDECIDED, determination: { ...UNDETERMINED, signed: conclusionSigned } };
}

const UNDECIDED: IncidentFacts = {
  determination: UNDETERMINED,
  isTakenBack: false,
  isMerged: false,
  reach: 'outside',
  whoGotIt: null,
  recipients: 1,
  kindTitle: 'E-mail to the wrong person',
  dataElements: null,
  held: [],
  typesInLetter: null,
  happenedOn: date('2026-03-01'),
};

describe('an incident in an accounting', () => {
  it('counts where an impermissible disclosure was determined, also as low probability', () => {
    expect(verdictOf(signed('breach')).is).toBe('counts');
    expect(verdictOf(signed('low-probability')).is).toBe('counts');
    expect(verdictOf(signed('exception', 'exception-iii')).is).toBe('counts');
  });

  it('is none where it was permitted, no PHI, a use inside, or taken back undetermined', () => {
    expect(verdictOf(signed('permitted')).is).toBe('left-out');
    expect(verdictOf(signed('not-phi')).is).toBe('left-out');
    expect(verdictOf(signed('exception', 'exception-i')).is).toBe('left-out');
    expect(verdictOf({ ...signed('breach'), reach: 'inside', recipients: 0 }).is).toBe('left-out');
    expect(verdictOf({ ...signed('breach'), recipients: 0, whoGotIt: 'inside' }).is).toBe('left-out');
    expect(verdictOf({ ...UNDECIDED, isTakenBack: true }).is).toBe('left-out');
  });

  it('waits for an officer where nothing is determined or nobody said whether it left', () => {
    expect(verdictOf(UNDECIDED).is).toBe('to-decide');
    expect(verdictOf({ ...signed('breach'), isMerged: true }).is).toBe('to-decide');
    expect(verdictOf({ ...signed('breach'), reach: null, recipients: 0 }).is).toBe('to-decide');
    expect(verdictOf(signed('exception', 'exception-ii')).is).toBe('to-decide');
  });

  it('says what it held as somebody said it, and why in plain words', () => {
    expect(describedPhi(UNDECIDED)).toBeNull();
    expect(describedPhi({ ...UNDECIDED, held: ['Names', 'Photographs or images'] })).toBe(
      'Names; Photographs or images',
    );
    expect(describedPhi({ ...UNDECIDED, dataElements: ['health'], held: ['Names'] })).toBe(
      'Health, care or payment information',
    );
    expect(statedPurpose(UNDECIDED)).toContain('E-mail to the wrong person');
  });
});

describe('an entry of an accounting', () => {
  it('has its date, recipient, description and purpose, or waits for what is missing', () => {
    expect(statusOf({})[0]).toBe('counts');
    expect(statusOf({ recipientName: null, description: null, purpose: null })).toEqual([
      'to-decide',
      'Fill in: who received it; a brief description of the PHI; why.',
    ]);
    expect(statusOf({ recipientName: null }, { recipientName: 'Unknown person' })[0]).toBe('counts');
  });

  it('is left out outside the period, and while an agency’s statement runs, whatever an officer says', () => {
    expect(statusOf({ dates: [date('2020-11-21')] }, {})[0]).toBe('left-out');
    expect(statusOf({ suspendedThrough: date('2026-12-01') }, {})[1]).toContain('2026-12-01');
  });

  it('of somebody who may be another waits for a comparison', () => {
    const match = { is: 'possible', registered: 'Dana Reyes' } as const;
    expect(statusOf({ match })[0]).toBe('to-decide');
    expect(statusOf({ match }, {})[0]).toBe('counts');
    expect(statusOf({ match }, { includes: false, reason: 'Another Dana.' })).toEqual([
      'left-out',
      'An officer left it out: Another Dana.',
    ]);
  });

  it('of a series gives the days within the period alone', () => {
    const dates = [date('2019-01-01'), date('2021-01-01'), date('2022-01-01')];
    expect(composeEntries(PERIOD, [{ ...FOUND, dates }], [])[0]?.dates).toEqual(['2021-01-01', '2022-01-01']);
  });

  it('of research gives the time within the period', () => {
    const contact = { name: 'N', address: 'A', telephone: 'T' };
    const research = { protocol: 'P', about: 'A', description: 'D', sponsor: contact, researcher: contact };
    const dates = [date('2019-01-01'), date('2027-01-01')];
    expect(composeEntries(PERIOD, [{ ...FOUND, research, dates }], [])[0]?.dates).toEqual([
      PERIOD.from,
      PERIOD.to,
    ]);
  });

  it('has a place whatever was found, and nothing is sent while one is to be decided', () => {
    const day = fc.integer({ min: 2010, max: 2030 }).map((year) => date(`${year}-06-15`));
    const text = fc.option(fc.constantFrom('a', 'b'));
    const found = fc.record({
      source: fc.constantFrom('1', '2', '3'),
      incident: fc.constant(null),
      match: fc.constantFrom({ is: 'sure' as const }, { is: 'possible' as const, registered: 'x' }),
      verdict: fc
        .constantFrom('counts', 'left-out', 'to-decide')
        .map((is) => ({ is: is as 'counts', because: 'b', citation: 'c' })),
      dates: fc.array(day, { minLength: 1, maxLength: 3 }),
      recipientName: text,
      recipientAddress: text,
      description: text,
      purpose: text,
      frequency: text,
      research: fc.constant(null),
      suspendedThrough: fc.option(day),
    });
    const judgement = fc.record({
      source: fc.constantFrom('1', '2', '3'),
      includes: fc.boolean(),
      reason: fc.constant('r'),
      on: fc.option(day),
      recipientName: text,
      recipientAddress: text,
      description: text,
      purpose: text,
    });
    fc.assert(
      fc.property(fc.array(found), fc.array(judgement), (all, judged) => {
        const entries = composeEntries(PERIOD, all, judged);
        expect(entries).toHaveLength(all.length);
        const counted = entries.filter(({ status }) => status === 'counts');
        for (const { dates, recipientName, description, purpose } of counted) {
          expect([recipientName, description, purpose]).not.toContain(null);
          expect(dates.every((on) => on >= PERIOD.from && on <= PERIOD.to)).toBe(true);
        }
        expect(whatKeeps(entries, false).length > 0).toBe(
          entries.some(({ status }) => status === 'to-decide'),
        );
      }),
    );
  });
});
