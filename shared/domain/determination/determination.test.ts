import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import { isRefusal } from '../refusal.ts';
import type { DeterminationBody } from './commands.ts';
import { type Decider, decideDetermination, evolveDetermination } from './decide.ts';
import { FACTOR_IDS, RATINGS } from './factors.ts';
import { QUESTIONS, type QuestionId, questionsOf, STEPS } from './questions.ts';
import { isTreatedAsBreach, lacking, outcomeOf, standingOf } from './standing.ts';
import { ANSWERS, type Answer, CONCLUSIONS, type Determination, UNDETERMINED } from './state.ts';

const OFFICER = 'officer' as PersonId;
const COUNSEL = 'counsel' as PersonId;
const AT = '2026-11-22T10:00:00.000Z' as Instant;
const TEXT: SealedText = { sealedId: 'text', commitment: 'c' };
const messageId = 'message' as MessageId;

const privacyOfficer: Decider = {
  person: OFFICER,
  charters: ['privacy'],
  isRecused: false,
  isPresumptionLocked: false,
  checkFor: () => 'none',
};

type Given = Partial<Record<QuestionId, Answer['value']>>;

function answered(given: Given, factors: Determination['factors'] = {}): Determination {
  const answers = Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { value, why: null }]),
  ) as Determination['answers'];
  return { ...UNDETERMINED, answers, factors };
}

const judged = { rating: 'low', rationale: TEXT, evidence: TEXT, prefilled: false } as const;
const allFour = Object.fromEntries(FACTOR_IDS.map((id) => [id, judged])) as Determination['factors'];
const unsecured: Given = {
  'is-phi': 'yes',
  'was-permitted': 'no',
  'was-encrypted': 'no',
  'was-destroyed': 'no',
};
const noException: Given = { 'i-good-faith': 'no', 'ii-same-entity': 'no', 'iii-not-retained': 'no' };

function sign(
  determination: Determination,
  over: Partial<Extract<DeterminationBody, { type: 'sign-conclusion' }>>,
  decider: Decider = privacyOfficer,
) {
  const command = {
    type: 'sign-conclusion',
    messageId,
    conclusion: 'breach',
    exception: null,
    rationale: TEXT,
  } as const;
  return decideDetermination(determination, { ...command, ...over }, decider);
}

function carriedOut(
  determination: Determination,
  command: DeterminationBody,
  decider: Decider = privacyOfficer,
) {
  const decision = decideDetermination(determination, command, decider);
  if (isRefusal(decision)) throw new Error(decision.message);
  return decision.reduce(
    (state, event) => evolveDetermination(state, event, decider.person, AT),
    determination,
  );
}

describe('the presumption of 164.402(2)', () => {
  it('holds while nothing is signed, whatever was answered', () => {
    const unanswered = answered({ 'was-permitted': 'no', 'was-encrypted': 'no' });
    expect(standingOf(unanswered)).toEqual({ is: 'presumed-breach', because: 'nothing-signed' });
    expect(isTreatedAsBreach(unanswered)).toBe(true);
  });

  it('is not lifted by what is undetermined: no step ends the matter with it', () => {
    for (const step of STEPS) {
      const unknown = answered(Object.fromEntries(questionsOf(step).map((id) => [id, 'undetermined'])));
      expect(outcomeOf(unknown, step)).toBe('undetermined');
    }
    expect(sign(answered({ 'is-phi': 'undetermined' }), { conclusion: 'not-phi' })).toMatchObject({
      code: 'conclusion-not-supported',
    });
  });

  it('lets an organization notify without doing the assessment', () => {
    expect(sign(UNDETERMINED, { conclusion: 'breach', rationale: null })).toHaveLength(1);
  });
});

describe('the order of the questions', () => {
  it('a clerk who opens a neighbour\u2019s chart from curiosity has no exception: not in good faith, not in scope', () => {
    const snooping = answered({
      ...unsecured,
      'i-unintentional': 'no',
      'i-good-faith': 'no',
      'i-within-scope': 'no',
    });
    expect(outcomeOf(snooping, 'exception-i')).toBe('no');
    expect(sign(snooping, { conclusion: 'exception', exception: 'exception-i' })).toMatchObject({
      code: 'conclusion-not-supported',
      message: expect.stringContaining('good faith'),
    });
  });

  it('a stolen laptop with full-disk encryption and its key elsewhere was secured', () => {
    const laptop = answered({
      'is-phi': 'yes',
      'was-permitted': 'no',
      'was-encrypted': 'yes',
      'was-key-safe': 'yes',
    });
    expect(lacking(laptop, 'secured')).toEqual([]);
    expect(sign(laptop, { conclusion: 'secured' })).toHaveLength(1);
    const withKey = answered({ ...unsecured, 'was-encrypted': 'yes', 'was-key-safe': 'no' });
    expect(sign(withKey, { conclusion: 'secured' })).toMatchObject({ code: 'conclusion-not-supported' });
  });

  it('an exception with one conjunct unanswered does not fit', () => {
    for (const step of ['exception-i', 'exception-ii', 'exception-iii'] as const) {
      const whole = Object.fromEntries(questionsOf(step).map((id) => [id, 'yes'])) as Given;
      expect(lacking(answered({ ...unsecured, ...whole }), 'exception', step)).toEqual([]);
      for (const id of questionsOf(step)) {
        const { [id]: _, ...rest } = whole;
        expect(lacking(answered({ ...unsecured, ...rest }), 'exception', step)).toHaveLength(1);
      }
    }
  });

  it('what an earlier step settles is not signed as something else', () => {
    const permitted = answered({ 'is-phi': 'yes', 'was-permitted': 'yes' });
    expect(lacking(permitted, 'secured').join(' ')).toContain('that it was permitted');
    expect(lacking(permitted, 'permitted')).toEqual([]);
  });

  it('asks nothing of a key where nothing was encrypted', () => {
    expect(lacking(answered(unsecured), 'exception', 'exception-iii').join(' ')).not.toContain('key');
  });
});

describe('low probability', () => {
  it('is refused without four rationales and their evidence, each named', () => {
    const none = lacking(answered({ ...unsecured, ...noException }), 'low-probability');
    expect(none).toHaveLength(4);
    const { mitigation: _, ...three } = allFour;
    expect(lacking(answered({ ...unsecured, ...noException }, three), 'low-probability')).toEqual([
      '\u201cExtent of mitigation\u201d has no rating and rationale.',
    ]);
    const bare = { ...allFour, recipient: { ...judged, evidence: null } };
    expect(lacking(answered({ ...unsecured, ...noException }, bare), 'low-probability')).toEqual([
      '\u201cThe unauthorized person\u201d has no evidence.',
    ]);
  });

  it('is an officer\u2019s signed conclusion and never a score: ratings of any height neither make nor forbid it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RATINGS), { minLength: 4, maxLength: 4 }), (ratings) => {
        const factors = Object.fromEntries(
          FACTOR_IDS.map((id, place) => [id, { ...judged, rating: ratings[place] ?? 'low' }]),
        ) as Determination['factors'];
        const assessed = answered({ ...unsecured, ...noException }, factors);
        expect(standingOf(assessed).is).toBe('presumed-breach');
        expect(lacking(assessed, 'low-probability')).toEqual([]);
      }),
    );
  });
});

describe('a signature', () => {
  it('is refused to whom the privacy charter does not cover, and to whom the incident recuses', () => {
    const security = { ...privacyOfficer, charters: ['security'] } as Decider;
    expect(sign(UNDETERMINED, {}, security)).toMatchObject({ code: 'not-chartered' });
    expect(sign(UNDETERMINED, {}, { ...privacyOfficer, isRecused: true })).toMatchObject({
      code: 'signer-recused',
    });
  });

  it('needs a rationale for everything but a breach', () => {
    const notPhi = answered({ 'is-phi': 'no' });
    expect(sign(notPhi, { conclusion: 'not-phi', rationale: null })).toMatchObject({
      code: 'rationale-missing',
    });
  });

  it('that waits for a check changes nothing until somebody else agrees', () => {
    const careful: Decider = { ...privacyOfficer, checkFor: () => 'before' };
    const reviewer: Decider = { ...privacyOfficer, person: COUNSEL, charters: ['external-reviewer'] };
    const check = { type: 'check-conclusion', messageId, agrees: true, reason: null } as const;
    const signed = carriedOut(
      answered({ 'is-phi': 'no' }),
      { type: 'sign-conclusion', messageId, conclusion: 'not-phi', exception: null, rationale: TEXT },
      careful,
    );
    expect(standingOf(signed)).toEqual({ is: 'presumed-breach', because: 'waits-for-check' });
    expect(decideDetermination(signed, check, careful)).toMatchObject({ code: 'own-conclusion' });
    expect(standingOf(carriedOut(signed, check, reviewer))).toEqual({ is: 'not-phi' });
    const refused = carriedOut(signed, { ...check, agrees: false, reason: TEXT }, reviewer);
    expect(standingOf(refused).is).toBe('presumed-breach');
    expect(refused.former).toMatchObject([{ conclusion: 'not-phi', check: { agrees: false } }]);
  });

  it('stands until the determination is reopened with a reason, and is kept then', () => {
    const signed = carriedOut(UNDETERMINED, {
      type: 'sign-conclusion',
      messageId,
      conclusion: 'breach',
      exception: null,
      rationale: null,
    });
    const answer = {
      type: 'answer-determination',
      messageId,
      question: 'is-phi',
      value: 'no',
      why: null,
    } as const;
    expect(decideDetermination(signed, answer, privacyOfficer)).toMatchObject({
      code: 'determination-signed',
    });
    const reopened = carriedOut(signed, { type: 'reopen-determination', messageId, reason: TEXT });
    expect(reopened).toMatchObject({ signed: null, former: [{ conclusion: 'breach' }] });
    expect(carriedOut(reopened, answer).answers['is-phi']?.value).toBe('no');
  });
});

describe('whatever the answers', () => {
  const answers = fc.dictionary(
    fc.constantFrom(...(Object.keys(QUESTIONS) as QuestionId[])),
    fc.constantFrom(...ANSWERS),
  );

  it('at most one conclusion beside a breach can be signed at a time, unless two exceptions fit', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const determination = answered(given as Given, allFour);
        const open = CONCLUSIONS.filter(
          (one) =>
            one !== 'breach' &&
            (one === 'exception'
              ? (['exception-i', 'exception-ii', 'exception-iii'] as const).some(
                  (each) => lacking(determination, one, each).length === 0,
                )
              : lacking(determination, one).length === 0),
        );
        expect(open.length).toBeLessThanOrEqual(1);
        expect(lacking(determination, 'breach')).toEqual([]);
      }),
    );
  });
});
