import { misfit } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { describe, expect, test } from 'vitest';
import { answered, chosen, pagesOf } from './pages.ts';

describe.each(Object.entries(kinds))('%s', (_id, kind) => {
  test('asks all its questions and the note, three at most on a screen', () => {
    const pages = pagesOf(kind.questions);
    expect(pages.flat()).toEqual([...kind.questions, 'note']);
    for (const page of pages) {
      expect(page.length).toBeGreaterThan(0);
      expect(page.length).toBeLessThanOrEqual(3);
    }
  });

  test('makes answers that the kind itself accepts, and takes them away again', () => {
    for (const question of kind.questions) {
      const ids = question.choices?.map((choice) => choice.id) ?? [];
      const value = question.answer === 'number' ? 3 : question.answer === 'one' ? ids.slice(0, 1) : ids;
      const answers = answered({}, question, value);
      expect(misfit(kind, answers)).toBeNull();
      if (typeof value !== 'number') expect(chosen(answers, question)).toEqual(value);
      expect(answered(answers, question, typeof value === 'number' ? null : [])).toEqual({});
    }
  });
});
