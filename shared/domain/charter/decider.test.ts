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
