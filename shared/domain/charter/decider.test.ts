import { describe, expect, it } from 'vitest';
import { decideDetermination } from '../determination/decide.ts';
import { UNDETERMINED } from '../determination/state.ts';
import type { CalendarDate, MessageId } from '../ids.ts';
import type { Route } from '../incident/route.ts';
import { UNINVOLVED } from '../routing/involvement.ts';
import type { RoutingPeople } from '../routing/people.ts';
import { person, TODAY } from '../routing/routing.testing.ts';
import { seatsFor } from '../routing/seats.ts';
import { type Deciding, deciderOf, hasConflict } from './decider.ts';
import { decidersOf, RESPONSIBILITIES } from './responsibilities.ts';

const ANN = person('1');
const BEN = person('2');
const EVE = person('5');
const OWNER = person('6');
const PEOPLE: RoutingPeople = {
  today: TODAY as CalendarDate,
  designations: [{ role: 'privacy', holder: ANN, alternate: null }],
  officers: [ANN, BEN, OWNER, EVE],
  governingBody: OWNER,
  externalReviewer: EVE,
  reportingLines: [],
  functions: [],
};

function deciding(...acted: readonly (typeof ANN)[]): Deciding {
  const rule = { rule: 'some', version: 1, reason: 'So.', track: 'privacy', leadRole: 'privacy' } as const;
  const route: Route = { ...rule, ...seatsFor(rule, { ...UNINVOLVED, acted }, PEOPLE) };
  const stakes = { affected: 3, isLate: false, hasConflict: hasConflict(route) };
  return { people: PEOPLE, route, choice: 'after', stakes };
}

function sign(by: typeof ANN, conclusion: 'breach' | 'not-phi', given: Deciding) {
  const command = { type: 'sign-conclusion', conclusion, exception: null } as const;
  const rationale = { sealedId: 'some', commitment: 'some' };
  const notPhi = { answers: { 'is-phi': { value: 'no', why: rationale } } } as const;
  return decideDetermination(
    { ...UNDETERMINED, ...notPhi },
    { ...command, messageId: '' as MessageId, rationale },
    deciderOf(by, given),
  );
}

describe('who signs', () => {
  it('is not somebody who is recused', () => {
    expect(sign(ANN, 'breach', deciding(ANN))).toMatchObject({ code: 'signer-recused' });
  });

  it('is whoever leads in their place, under that charter, with a check since there is a conflict', () => {
    expect(sign(BEN, 'breach', deciding())).toMatchObject({ code: 'not-chartered' });
    expect(sign(BEN, 'breach', deciding(ANN))).toMatchObject([{ charter: 'privacy', needs: 'before' }]);
  });

  it('is the governing body\u2019s contact where everybody is recused', () => {
    expect(sign(OWNER, 'not-phi', deciding(ANN, BEN))).toMatchObject([{ charter: 'governing-body' }]);
  });

  it('is the external reviewer alone for anything but a breach, where that contact is recused as well', () => {
    const everybody = deciding(ANN, BEN, OWNER);
    expect(sign(OWNER, 'not-phi', everybody)).toMatchObject({ code: 'presumption-locked' });
    expect(sign(OWNER, 'breach', everybody)).toMatchObject([{ charter: 'governing-body' }]);
    expect(sign(EVE, 'not-phi', everybody)).toMatchObject([{ charter: 'external-reviewer', needs: 'none' }]);
  });

  it('signs under what the charter chooses where they decide alone and nothing is grave', () => {
    expect(sign(ANN, 'not-phi', deciding())).toMatchObject([{ charter: 'privacy', needs: 'after' }]);
  });
});

describe('an alternate', () => {
  const standIn = (absentUntil: CalendarDate | null, acted: readonly (typeof ANN)[] = []) => {
    const designations = [{ role: 'privacy', holder: ANN, alternate: BEN, absentUntil }] as const;
    const rule = { rule: 'some', version: 1, reason: 'So.', track: 'privacy', leadRole: 'privacy' } as const;
    const people = { ...PEOPLE, designations };
    const route: Route = { ...rule, ...seatsFor(rule, { ...UNINVOLVED, acted }, people) };
    const stakes = { affected: 3, isLate: false, hasConflict: false };
    return deciderOf(BEN, { people, route, choice: 'after', stakes });
  };

  it('has no charter while the holder is there', () => {
    expect(standIn(null).charters).toEqual([]);
  });

  it('acts under the holder\u2019s charter in a recorded absence, or where the holder is not free', () => {
    expect(standIn(TODAY as CalendarDate).charters).toEqual(['privacy']);
    expect(standIn(null, [ANN]).charters).toEqual(['privacy']);
  });

  it('may look at what the holder signed where the route names them to', () => {
    const reviewer = standIn(null);
    expect(reviewer.isReviewer).toBe(true);
    const signed = {
      ...{ conclusion: 'breach', exception: null, rationale: null, signer: ANN, charter: 'privacy' },
      ...{ at: '2026-11-22T12:00:00.000Z', needs: 'after', check: null },
    } as const;
    const command = {
      type: 'check-conclusion',
      messageId: '' as MessageId,
      agrees: true,
      reason: null,
    } as const;
    const determination = { ...UNDETERMINED, signed } as typeof UNDETERMINED;
    expect(decideDetermination(determination, command, reviewer)).toMatchObject([{ charter: 'privacy' }]);
    const other = { ...reviewer, isReviewer: false };
    expect(decideDetermination(determination, command, other)).toMatchObject({ code: 'not-chartered' });
  });
});

it('every decision has exactly one who is accountable for it', () => {
  for (const { parts } of Object.values(RESPONSIBILITIES))
    expect(Object.values(parts).filter((part) => part === 'accountable')).toHaveLength(1);
  expect(decidersOf('breach-determination')).toEqual(['privacy', 'governing-body']);
});
