import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate, MessageId } from '../ids.ts';
import type { DesignationInForce } from '../incident/route.ts';
import type { RoutingEventBody } from './events.ts';
import { evolveInvolvement, type Involvement, UNINVOLVED } from './involvement.ts';
import { type Contact, type RoutingPeople, reportsTo } from './people.ts';
import { recusalsOf } from './recusal.ts';
import { person, TODAY } from './routing.testing.ts';
import { type Seats, seatsFor } from './seats.ts';

const ANN = person('1');
const BEN = person('2');
const CAL = person('3');
const DEE = person('4');
const EVE = person('5');
const OWNER = person('6');
const PRIVACY = { leadRole: 'privacy', track: 'privacy' } as const;
const JOINT = { leadRole: 'security', track: 'both' } as const;

/** Ann is privacy official with Ben standing in, Cal is security official, Dee an officer, the owner their contact. */
const CLINIC: RoutingPeople = {
  today: TODAY,
  designations: [
    { role: 'privacy', holder: ANN, alternate: BEN },
    { role: 'security', holder: CAL, alternate: null },
  ],
  officers: [ANN, BEN, CAL, DEE],
  governingBody: OWNER,
  externalReviewer: EVE,
  reportingLines: [],
  functions: [{ name: 'Billing', head: ANN }],
};

const rulesOf = ({ flags }: Seats) => flags.map(({ rule }) => rule);
const seatOf = ({ lead, leadAs }: Seats) => ({ lead, leadAs });

/** Few people, so that they meet each other in every place. */
const someone = fc.constantFrom(...['1', '2', '3', '4', '5', '6'].map(person));
const several = fc.uniqueArray(someone, { maxLength: 4 });
const contact: fc.Arbitrary<Contact> = fc.oneof(someone, fc.constant('outside' as const), fc.constant(null));
const functions = ['Billing', 'Front desk', 'Ward'] as const;

const designation = fc
  .tuple(
    fc.constantFrom('privacy' as const, 'security' as const),
    someone,
    fc.option(someone),
    fc.option(fc.constant(TODAY)),
  )
  .map(([role, holder, alternate, absentUntil]): DesignationInForce => {
    return { role, holder, alternate, absentUntil };
  });

/** Any organization, however ill appointed: nobody, several holders of one designation, circles of reporting. */
const anyPeople: fc.Arbitrary<RoutingPeople> = fc.record({
  today: fc.constant(TODAY),
  designations: fc.array(designation, { maxLength: 3 }),
  officers: several,
  governingBody: contact,
  externalReviewer: contact,
  reportingLines: fc.array(fc.record({ person: someone, reportsTo: someone }), { maxLength: 5 }),
  functions: fc.array(fc.record({ name: fc.constantFrom(...functions), head: someone }), { maxLength: 3 }),
});

const drawn = fc.record({
  acted: several,
  named: several,
  functions: fc.uniqueArray(fc.constantFrom(...functions), { maxLength: 2 }),
  declared: several,
  delegation: fc.option(
    fc.record({ to: someone, until: fc.constantFrom('2026-11-21', '2026-11-30') }) as fc.Arbitrary<
      NonNullable<Involvement['delegation']>
    >,
  ),
  handedTo: fc.option(someone),
  passed: several,
});
/** Lists of people say no more than what was named. */
const anyInvolvement: fc.Arbitrary<Involvement> = drawn.map((given) => {
  const { acted, named, functions, declared } = given;
  const messageId = person('0') as string as MessageId;
  return { ...given, namings: [{ messageId, acted, named, functions, declared }] };
});

const anyRule = fc.record({
  leadRole: fc.constantFrom('privacy' as const, 'security' as const),
  track: fc.constantFrom('privacy' as const, 'security' as const, 'both' as const),
});

describe('who leads, whatever the organization and whoever has a part in it', () => {
  it('is exactly one: a person, or the governing body, and they stand first on the ladder', () => {
    fc.assert(
      fc.property(anyRule, anyInvolvement, anyPeople, (rule, involvement, people) => {
        const seats = seatsFor(rule, involvement, people);
        expect(seats.ladder[0]).toEqual({ person: seats.lead, as: seats.leadAs });
        if (seats.lead === null) expect(seats.leadAs).toBe('governing-body');
        const persons = seats.ladder.flatMap((seat) => seat.person ?? []);
        expect(new Set(persons).size).toBe(persons.length);
      }),
    );
  });

  it('is decided alike each time, and never changes what it was given', () => {
    fc.assert(
      fc.property(anyRule, anyInvolvement, anyPeople, (rule, involvement, people) => {
        const before = structuredClone({ involvement, people });
        expect(seatsFor(rule, involvement, people)).toEqual(seatsFor(rule, involvement, people));
        expect({ involvement, people }).toEqual(before);
      }),
    );
  });

  it('is never somebody recused, who neither joins, stands in, reviews nor is on the ladder, unless nobody else exists and it is flagged', () => {
    fc.assert(
      fc.property(anyRule, anyInvolvement, anyPeople, (rule, involvement, people) => {
        const seats = seatsFor(rule, involvement, people);
        const out = seats.recused.map((recusal) => recusal.person);
        const around = [seats.joins, seats.alternate, seats.reviewer?.person ?? null];
        expect(around.filter((one) => one !== null && out.includes(one))).toEqual([]);
        const isFlagged = rulesOf(seats).includes('conflicted-lead');
        expect(seats.lead !== null && out.includes(seats.lead)).toBe(isFlagged);
        const climbing = seats.ladder.filter((seat) => seat.person !== null && out.includes(seat.person));
        expect(climbing).toEqual(isFlagged ? [{ person: seats.lead, as: 'governing-body' }] : []);
        if (isFlagged) {
          const free = [...people.officers, ...people.designations.map(({ holder }) => holder)].filter(
            (one) => !out.includes(one) && one !== people.externalReviewer && one !== people.governingBody,
          );
          const absent = people.designations.filter(({ absentUntil }) => absentUntil !== null);
          expect(free.filter((one) => !absent.some(({ holder }) => holder === one))).toEqual([]);
        }
      }),
    );
  });

  it('is checked by nobody who leads or joins', () => {
    fc.assert(
      fc.property(anyRule, anyInvolvement, anyPeople, (rule, involvement, people) => {
        const { reviewer, lead, joins } = seatsFor(rule, involvement, people);
        if (reviewer?.person != null) expect([lead, joins]).not.toContain(reviewer.person);
      }),
    );
  });

  it('recuses nobody less when more is known of who has a part', () => {
    fc.assert(
      fc.property(anyInvolvement, anyInvolvement, anyPeople, (before, more, people) => {
        const named: RoutingEventBody = {
          type: 'involvement-named',
          messageId: '' as MessageId,
          ...{ acted: more.acted, named: more.named, functions: more.functions, reason: null },
        };
        const once = recusalsOf(before, people).map((recusal) => recusal.person);
        const then = recusalsOf(evolveInvolvement(before, named), people).map((recusal) => recusal.person);
        expect(then).toEqual(expect.arrayContaining(once));
      }),
    );
  });

  it('comes with a rule, a version and words for every recusal, flag and seat', () => {
    fc.assert(
      fc.property(anyRule, anyInvolvement, anyPeople, (rule, involvement, people) => {
        const { leadWhy, recused, flags } = seatsFor(rule, involvement, people);
        for (const { rule: id, version, reason } of [leadWhy, ...recused, ...flags])
          expect([id, reason].every(Boolean) && version >= 1).toBe(true);
      }),
    );
  });
});

describe('a clinic', () => {
  it('is led by the holder, with the alternate standing in and another officer reviewing', () => {
    const seats = seatsFor(PRIVACY, UNINVOLVED, CLINIC);
    expect(seats).toMatchObject({ lead: ANN, leadAs: 'holder', alternate: BEN, recused: [], flags: [] });
    expect(seats.reviewer).toEqual({ person: BEN, as: 'alternate' });
    expect(seats.ladder.map((seat) => seat.person)).toEqual([ANN, BEN, CAL, DEE, OWNER]);
  });

  it.each([
    ['acted', { acted: [ANN] }],
    ['named', { named: [ANN] }],
    ['runs-function', { functions: ['Billing'] }],
    ['declared', { declared: [ANN] }],
  ])('passes over a holder who %s, and flags the conflict', (why, part) => {
    const seats = seatsFor(PRIVACY, { ...UNINVOLVED, ...part }, CLINIC);
    expect(seatOf(seats)).toEqual({ lead: BEN, leadAs: 'alternate' });
    expect(seats.recused).toMatchObject([{ person: ANN, rule: why }]);
    expect(rulesOf(seats)).toEqual(['conflict']);
  });

  it('goes to the other designation, then to an officer, then to the governing body', () => {
    const without = (...acted: (typeof ANN)[]) => seatOf(seatsFor(PRIVACY, { ...UNINVOLVED, acted }, CLINIC));
    expect(without(ANN, BEN)).toEqual({ lead: CAL, leadAs: 'other-designation' });
    expect(without(ANN, BEN, CAL)).toEqual({ lead: DEE, leadAs: 'officer' });
    expect(without(ANN, BEN, CAL, DEE)).toEqual({ lead: OWNER, leadAs: 'governing-body' });
  });

  it('is led by the governing body\u2019s contact also where they are recused, flagged, with only the external reviewer', () => {
    const everybody = { ...UNINVOLVED, acted: [ANN, BEN, CAL, DEE, OWNER] };
    const seats = seatsFor(PRIVACY, everybody, CLINIC);
    expect(seatOf(seats)).toEqual({ lead: OWNER, leadAs: 'governing-body' });
    expect(rulesOf(seats)).toContain('conflicted-lead');
    expect(seats.reviewer).toEqual({ person: EVE, as: 'external-reviewer' });
    const alone = seatsFor(PRIVACY, everybody, { ...CLINIC, externalReviewer: null });
    expect([alone.reviewer, rulesOf(alone)]).toEqual([null, expect.arrayContaining(['no-reviewer'])]);
  });

  it('lets the alternate act while the holder is absent', () => {
    const [held, other] = CLINIC.designations;
    const absent = { ...held, absentUntil: TODAY } as NonNullable<typeof held>;
    const people = { ...CLINIC, designations: [absent, other as NonNullable<typeof other>] };
    expect(seatOf(seatsFor(PRIVACY, UNINVOLVED, people))).toEqual({ lead: BEN, leadAs: 'alternate' });
    expect(seatsFor(JOINT, UNINVOLVED, people)).toMatchObject({ lead: CAL, joins: BEN });
  });

  it('flags who reports, over any number of steps, to the head of the function concerned', () => {
    const reportingLines = [
      { person: BEN, reportsTo: DEE },
      { person: DEE, reportsTo: ANN },
    ];
    const seats = seatsFor(PRIVACY, { ...UNINVOLVED, functions: ['Billing'] }, { ...CLINIC, reportingLines });
    expect(seats.flags.find(({ rule }) => rule === 'reports-to-head')?.people).toContain(BEN);
  });

  it('is led by a delegate until the day it ends, and then again by the holder', () => {
    const delegation = (until: string) => ({ to: DEE, until: until as CalendarDate });
    const by = (until: string) =>
      seatOf(seatsFor(PRIVACY, { ...UNINVOLVED, delegation: delegation(until) }, CLINIC));
    expect(by('2026-11-22')).toEqual({ lead: DEE, leadAs: 'delegate' });
    expect(by('2026-11-21')).toEqual({ lead: ANN, leadAs: 'holder' });
  });

  it('climbs over each lead it is escalated over, up to the governing body', () => {
    const leads = [[], [ANN], [ANN, BEN], [ANN, BEN, CAL], [ANN, BEN, CAL, DEE]].map(
      (passed) => seatsFor(PRIVACY, { ...UNINVOLVED, passed }, CLINIC).lead,
    );
    expect(leads).toEqual([ANN, BEN, CAL, DEE, OWNER]);
  });

  it('says that one person holds both designations, and that nobody is there', () => {
    const one = { ...CLINIC, designations: CLINIC.designations.map((each) => ({ ...each, holder: ANN })) };
    expect(rulesOf(seatsFor(PRIVACY, UNINVOLVED, one))).toContain('both-designations');
    const empty = { ...CLINIC, designations: [], officers: [], governingBody: null };
    const seats = seatsFor(PRIVACY, UNINVOLVED, empty);
    expect(seatOf(seats)).toEqual({ lead: null, leadAs: 'governing-body' });
    expect(rulesOf(seats)).toEqual(['no-officer', 'no-governing-body']);
  });
});

it('ends where reporting lines go in a circle', () => {
  const circle = [
    { person: ANN, reportsTo: BEN },
    { person: BEN, reportsTo: ANN },
  ];
  expect([reportsTo(ANN, BEN, circle), reportsTo(ANN, CAL, circle)]).toEqual([true, false]);
});
