import { library } from '@needful/shared/policies/_library.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snippet } from '../messages/_answers.ts';
import { searchSnippets } from './search-snippets.ts';

const inUse = (language: string): readonly Snippet[] =>
  [...library].flatMap(([snippetId, { content }]) => {
    const text = content.texts.find((one) => one.language === language);
    const { citation, owner } = content;
    return text === undefined
      ? []
      : [{ snippetId, version: 1, ...text, citation, owner, approvedByName: null, approvedAt: null }];
  });
const ENGLISH = inUse('en');
const find = (typed: string, snippets = ENGLISH) =>
  searchSnippets(snippets, typed).map(({ snippetId }) => snippetId);

test.each([
  ['fax', 'fax-numbers'],
  ['whole record', 'minimum-necessary-whole-record'],
  ['psychoth', 'psychotherapy-notes'],
  ['voicemail', 'voicemail-and-messages'],
  ['PHOTOS', 'photos-and-posts'],
  ['locked bin', 'paper-and-bins'],
  ['164.524', 'patient-asks-for-record'],
])('"%s" finds %s first', (typed, id) => {
  expect(find(typed)[0]).toBe(id);
});

test('words are found without accents and in the language of the snippets', () => {
  expect(find('números de fax', inUse('es'))[0]).toBe('fax-numbers');
  expect(find('contrasena', inUse('es'))).toContain('suspicious-messages');
  const chinese = {
    ...(ENGLISH[0] as Snippet),
    snippetId: 'zh',
    title: '传真号码',
    line: null,
    text: '请核对。',
  };
  expect(find('号码', [chinese])).toEqual(['zh']);
});

describe('the search', () => {
  test('finds nothing where nothing was typed, or a word is said nowhere', () => {
    expect(find('')).toEqual([]);
    expect(find('the of')).toEqual([]);
    expect(find('fax xyzzy')).toEqual([]);
  });

  test('finds each snippet by its title, and never more by typing more', () => {
    for (const { snippetId, title } of ENGLISH) expect(find(title)).toContain(snippetId);
    const words = fc.constantFrom('fax', 'patient', 'send', 'record', 'list', 'report', 'check');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), words, (typed, more) => {
        const fewer = find(typed.join(' '));
        for (const id of find([...typed, more].join(' '))) expect(fewer).toContain(id);
      }),
    );
  });
});
