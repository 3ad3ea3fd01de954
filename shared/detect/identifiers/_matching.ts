import type { Span } from './_define.ts';

/** What a pattern met, and what stands around it. */
export type Met = {
  readonly text: string;
  /** Up to 60 characters before and 40 after, in the same text. */
  readonly before: string;
  readonly after: string;
};

const BEFORE = 60;
const AFTER = 40;

/**
 * Every place where one of the patterns matches and `holds` agrees. Patterns are global and bounded: none repeats
 * anything without an upper limit, so that no text makes them slow.
 */
export function* matching(
  text: string,
  patterns: readonly RegExp[],
  holds: (met: Met) => boolean = () => true,
): Generator<Span> {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (holds(around(text, start, end))) yield { start, end };
    }
  }
}

export function around(text: string, start: number, end: number): Met {
  return {
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - BEFORE), start),
    after: text.slice(end, end + AFTER),
  };
}

/** Whether the last of the words that stand before is one of `theirs` and not one of `others`. */
export function nearestIs(before: string, theirs: RegExp, others: RegExp): boolean {
  return lastOf(before, theirs) > lastOf(before, others);
}

/** Where the last match ends; -1 where there is none. The pattern is global. */
export function lastOf(text: string, words: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(words)) last = match.index + match[0].length;
  return last;
}

/** A full stop that ends a sentence, not one of an abbreviation that a number follows. */
const END_OF_SENTENCE = /(?<!\b(?:nos?|nr|nbr|num|ref|ext|tel|ph|dr|mrs?|ms|st|vs|pp?|inv))[.] |[!?;]/gi;

/** What stands before in the same sentence. */
export function sameSentence(before: string): string {
  return before.slice(Math.max(0, lastOf(before, END_OF_SENTENCE)));
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
