import type { Span } from './_define.ts';
import { digitsOf } from './_matching.ts';

/** Between a label and its number: signs, and up to five of the little words people write there. */
const LINK = `(?:['’]?s?[ :=#(\\["*/-]{1,4}(?:no|number|numbers|num|nr|nbr|id|identifier|code|is|was|are|of|for|the|this|that|her|his|their|my|our|a|patient|pt|member|reads|shows|changed|to|on|file|ending|in|record|card|as|listed|and)\\b\\.?){0,6}[ :=#(\\["*/-]{0,4}`;
const VALUE = `(?=[a-z-]{0,8}\\d)[a-z\\d](?:[a-z\\d]|[-./ ](?=[a-z]{0,2}\\d)){2,29}`;
/** After a number, the label in brackets or after a dash. */
const TRAIL = ` {0,2}[(\\[,-] {0,2}(?:the |his |her |their |my )?`;

export type Label = {
  /** Alternatives of a regular expression without unbounded repetition. */
  readonly words: string;
  /** Digits that a number has at least, and characters at most. */
  readonly digits: number;
  readonly longest: number;
};

/** Numbers that a label stands before or after. What has fewer digits is a count, a room or a dose. */
export function labelled({ words, digits, longest }: Label): (text: string) => Iterable<Span> {
  const before = new RegExp(`(?<![a-z\\d])(?:${words})\\.?${LINK}(${VALUE})`, 'gi');
  const after = new RegExp(
    `(?<![a-z\\d.-])([a-z]{0,4}-?\\d[a-z\\d-]{3,20})${TRAIL}(?:${words})(?![a-z])`,
    'gi',
  );
  return function* (text) {
    for (const match of text.matchAll(before)) {
      const written = numberIn(match[1] ?? '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      if (written.length > longest || digitsOf(written).length < digits) continue;
      yield { start, end: start + written.length };
    }
    for (const match of text.matchAll(after)) {
      const written = match[1] ?? '';
      if (written.length > longest || digitsOf(written).length < digits) continue;
      yield { start: match.index, end: match.index + written.length };
    }
  };
}

/**
 * The part of what was met that is one number: it ends before a piece without a digit, and before a second number
 * unless the pieces are as short as those that one number is grouped in.
 */
function numberIn(written: string): string {
  const pieces = written.split(/(?=[-./ ])/);
  let kept = '';
  for (const [place, piece] of pieces.entries()) {
    const bare = piece.replace(/^[-./ ]/, '');
    if (place > 0 && (!/\d/.test(bare) || (piece.startsWith(' ') && bare.length > 5))) break;
    if (place > 0 && /^[./]/.test(piece) && !/^[./][a-z\d]{2,}/i.test(piece)) break;
    kept += piece;
  }
  return kept;
}
