import { QUESTIONS } from '@needful/shared/domain/determination/questions.ts';
import { expect, test } from 'vitest';
import type { DeterminationAnswer } from '../../generated/graphql.ts';
import { nextOf } from './next.ts';

type Known = Parameters<typeof nextOf>[0];
type Id = Known['questions'][number]['id'];
type Answers = Partial<Record<Id, DeterminationAnswer>>;

const ids = Object.keys(QUESTIONS).map((id) => id.toUpperCase().replaceAll('-', '_') as Id);
const factors = (['NATURE_AND_EXTENT', 'RECIPIENT', 'ACQUIRED_OR_VIEWED', 'MITIGATION'] as const).map(
  (id) => ({ id, rating: null, evidence: null }),
);

function next(answers: Answers, judged: Known['factors'] = factors) {
  return nextOf({ questions: ids.map((id) => ({ id, answer: answers[id] ?? null })), factors: judged });
}

const UNSECURED: Answers = { IS_PHI: 'YES', WAS_PERMITTED: 'NO', WAS_ENCRYPTED: 'NO', WAS_DESTROYED: 'NO' };
const NO_EXCEPTION: Answers = { I_UNINTENTIONAL: 'NO', II_INADVERTENT: 'NO', III_DISCLOSED: 'NO' };

test('the law asks first whether it was PHI, and nothing more where it was not', () => {
  expect(next({})).toEqual({ is: 'question', id: 'IS_PHI' });
  expect(next({ IS_PHI: 'NO' })).toMatchObject({ is: 'conclusion', suggests: 'not-phi' });
});

test('what is undetermined ends nothing: the next question is asked', () => {
  expect(next({ IS_PHI: 'UNDETERMINED' })).toEqual({ is: 'question', id: 'WAS_PERMITTED' });
});

test('of a key nobody is asked where nothing was encrypted', () => {
  expect(next({ IS_PHI: 'YES', WAS_PERMITTED: 'NO', WAS_ENCRYPTED: 'NO' })).toEqual({
    is: 'question',
    id: 'WAS_DESTROYED',
  });
});

test('one conjunct that fails ends an exception, and the next one is asked', () => {
  expect(next({ ...UNSECURED, I_UNINTENTIONAL: 'YES', I_WORKFORCE: 'NO' })).toEqual({
    is: 'question',
    id: 'II_INADVERTENT',
  });
});

test('an exception whose every conjunct holds is what is left to sign', () => {
  const fits: Answers = {
    I_UNINTENTIONAL: 'YES',
    I_WORKFORCE: 'YES',
    I_GOOD_FAITH: 'YES',
    I_WITHIN_SCOPE: 'YES',
    I_NO_FURTHER: 'YES',
  };
  expect(next({ ...UNSECURED, ...fits })).toEqual({
    is: 'conclusion',
    suggests: 'exception',
    exception: 'exception-i',
  });
});

test('after the questions come the factors, each until it has its evidence, and then no conclusion is suggested', () => {
  const answers = { ...UNSECURED, ...NO_EXCEPTION };
  expect(next(answers)).toEqual({ is: 'factor', id: 'NATURE_AND_EXTENT' });
  const judged = factors.map((factor) => ({ ...factor, rating: 'LOW', evidence: 'A log' }) as const);
  expect(next(answers, judged)).toEqual({ is: 'conclusion', suggests: null, exception: null });
  const [first, ...rest] = judged;
  expect(next(answers, [...rest, { ...(first as (typeof judged)[number]), evidence: null }])).toEqual({
    is: 'factor',
    id: 'NATURE_AND_EXTENT',
  });
});
