import type { Snippet } from '../messages/_answers.ts';
import { tokens } from './search-kinds.ts';

/** How much a word counts by where a snippet says it. */
const WEIGHTS = { title: 4, line: 2, text: 1 } as const;

/**
 * Snippets that say every word somebody typed, best first; a word may be only begun. Nothing typed yields [].
 * It looks at what lies on this computer, so it works without the server.
 */
export function searchSnippets(snippets: readonly Snippet[], typed: string): readonly Snippet[] {
  const asked = tokens(typed);
  if (asked.length === 0) return [];
  const scored = snippets.map((snippet) => ({ snippet, scores: asked.map((word) => score(snippet, word)) }));
  return scored
    .filter(({ scores }) => scores.every((one) => one > 0))
    .map(({ snippet, scores }) => ({ snippet, sum: scores.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.sum - a.sum || (a.snippet.title < b.snippet.title ? -1 : 1))
    .map(({ snippet }) => snippet);
}

function score(snippet: Snippet, word: string): number {
  const places = [
    [WEIGHTS.title, snippet.title],
    [WEIGHTS.line, snippet.line ?? ''],
    [WEIGHTS.text, `${snippet.text} ${snippet.citation}`],
  ] as const;
  return Math.max(...places.map(([points, text]) => points * likeness(word, tokens(text))));
}

/** 1 for the same word, a little less for one that begins so; writing without spaces is searched within. */
function likeness(asked: string, said: readonly string[]): number {
  if (said.includes(asked)) return 1;
  const isWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    asked,
  );
  return said.some((word) => word.startsWith(asked) || (isWithoutSpaces && word.includes(asked))) ? 0.9 : 0;
}
