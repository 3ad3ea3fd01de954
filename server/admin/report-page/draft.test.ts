import { expect, it } from 'vitest';
import { keepDraft, keptDraft, newDraft, typedAgain, wireOf, withAnswer, withKind } from './draft.ts';

let made = 0;
function next(): number {
  made += 1;
  return made;
}
const random = {
  uuid: () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`,
  bytes: (length: number) => new Uint8Array(length).fill(next()),
};
const place = { organizationId: 'org', link: 'link' };

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

it('is the same report after a reload: same ids, same code, same moment', () => {
  const tab = storage();
  const draft = { ...withKind(newDraft(random), 'overheard'), sentFirst: '2026-11-22T10:00:00.000Z' };
  expect(keepDraft(tab, 'org', draft)).toBe(true);
  const again = keptDraft(tab, 'org');
  if (again === null) throw new Error('The draft is gone');
  const { sentAt: first, ...sent } = wireOf(draft, place, '2026-11-22T10:00:00.000Z');
  const { sentAt: second, ...sentAgain } = wireOf(again, place, '2026-11-22T10:07:00.000Z');
  expect(sentAgain).toEqual(sent);
  expect([first, second]).toEqual(['2026-11-22T10:00:00.000Z', '2026-11-22T10:07:00.000Z']);
  keepDraft(tab, 'org', null);
  expect(keptDraft(tab, 'org')).toBeNull();
});

it('is kept apart for each organization, and what another page wrote is no draft', () => {
  const tab = storage();
  keepDraft(tab, 'org', newDraft(random));
  expect(keptDraft(tab, 'other')).toBeNull();
  for (const text of ['{', '[]', '{"reportId":1}', 'null']) {
    tab.setItem('needful-report/org', text);
    expect(keptDraft(tab, 'org')).toBeNull();
  }
});

it('says so where the browser keeps nothing', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(keepDraft(full, 'org', newDraft(random))).toBe(false);
});

it('sends no name where the person chose none, even if one was typed before', () => {
  const draft = { ...newDraft(random), name: 'Ann', reach: '555', who: 'nameless' as const };
  expect(wireOf(draft, place, '2026-11-22T10:00:00.000Z').reporter).toBeNull();
  const hidden = { ...draft, who: 'confidential' as const };
  expect(wireOf(hidden, place, '2026-11-22T10:00:00.000Z').reporter).toMatchObject({ confidential: true });
});

it('drops the answers of another kind, and an answer that was taken back', () => {
  const answered = withAnswer(withKind(newDraft(random), 'overheard'), 'who-got-it', 'inside');
  expect(withKind(answered, 'overheard').answers).toEqual({ 'who-got-it': 'inside' });
  expect(withKind(answered, 'phishing').answers).toEqual({});
  expect(withAnswer(answered, 'who-got-it', null).answers).toEqual({});
});

it('goes under new ids after a refusal, with every word as it was', () => {
  const draft = { ...newDraft(random), note: 'A note.', sentFirst: '2026-11-22T10:00:00.000Z' };
  const again = typedAgain(draft, random);
  expect(again).toMatchObject({ note: 'A note.', sentFirst: null });
  expect(again.reportId).not.toBe(draft.reportId);
  expect(again.code).not.toBe(draft.code);
});
