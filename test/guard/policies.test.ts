import { isCalendarDate } from '@needful/shared/domain/calendar.ts';
import { library } from '@needful/shared/policies/_library.ts';
import { policies } from '@needful/shared/policies/index.generated.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { snippetContentSchema } from '@needful/shared/wire/snippet.ts';
import { flesch } from 'flesch';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';

/** Plain English by Flesch's own scale begins here. */
const PLAIN = 60;
/** Words of the longest sentence. */
const LONGEST_SENTENCE = 25;

/** Paragraphs whose words were compared with the rule. A citation of any other needs `unverified`. */
const COMPARED = [
  ...['160.316', '164.308(a)', '164.308(b)', '164.310', '164.312', '164.402', '164.404', '164.414'],
  ...['164.502(b)', '164.504(e)(2)(ii)(C)', '164.514(b)', '164.514(d)', '164.514(e)', '164.520'],
  ...['164.524(b)(2)', '164.526(b)(2)', '164.528', '164.530', '2.16'],
];

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.:?!])\s+/).filter((sentence) => sentence.trim() !== '');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
}

/** Flesch's reading ease: 100 is very easy, 60 plain, 30 for lawyers. */
function readingEase(text: string): number {
  return flesch({
    sentence: sentencesOf(text).length,
    word: wordsOf(text).length,
    syllable: syllable(text),
  });
}

const entries = [...library];

describe('the library of snippets', () => {
  test('holds at least 25, and at least 6 of them in Spanish too', () => {
    expect(entries.length).toBeGreaterThanOrEqual(25);
    const inSpanish = entries.filter(([, { content }]) =>
      content.texts.some(({ language }) => language === 'es'),
    );
    expect(inSpanish.length).toBeGreaterThanOrEqual(6);
  });

  test('each has a citation, a line of at most 140 characters, a review interval, and a day it was checked', () => {
    const lacking = entries.flatMap(([id, { content, checked }]) => {
      const unfit = snippetContentSchema.safeParse(content).error?.issues ?? [];
      return [
        ...unfit.map(({ path, message }) => `\`${id}\`: ${path.join('.')} ${message}`),
        ...(isCalendarDate(checked) ? [] : [`\`${id}\` does not say when its citation was checked`]),
      ];
    });
    expect(lacking).toEqual([]);
  });

  test('each says what of its citation was not compared with the rule', () => {
    const paragraphs = (citation: string) => citation.match(/\d+\.\d+(\([A-Za-z0-9]+\))*/g) ?? [];
    const wrong = entries.flatMap(([id, { content, unverified }]) => {
      const cited = paragraphs(content.citation);
      const isOpen = cited.some((one) => !COMPARED.some((compared) => one.startsWith(compared)));
      if (cited.length === 0) return [`\`${id}\` cites no paragraph`];
      return isOpen === (unverified !== null) ? [] : [`\`${id}\` is not honest about ${content.citation}`];
    });
    expect(wrong).toEqual([]);
  });

  test('each is plain English, in short sentences', () => {
    const hard = entries.flatMap(([id, { content }]) => {
      const [{ line, text }] = content.texts;
      const ease = readingEase(`${line} ${text}`);
      return ease >= PLAIN ? [] : [`\`${id}\` has a reading ease of ${Math.round(ease)}`];
    });
    const long = entries.flatMap(([id, { content }]) =>
      content.texts
        .flatMap(({ line, text }) => [...sentencesOf(line), ...sentencesOf(text)])
        .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE)
        .map((sentence) => `\`${id}\` has a long sentence: ${sentence}`),
    );
    expect([...hard, ...long]).toEqual([]);
  });

  test('no translation stands without its snippet', () => {
    const alone = Object.keys(policies).filter(
      (id) => id.includes('.') && !library.has(id.replace(/\..*$/, '')),
    );
    expect(alone).toEqual([]);
  });

  test('has a snippet for each reminder rule', () => {
    const quoted = new Set(entries.flatMap(([, { rules }]) => rules));
    expect(Object.keys(reminders).filter((rule) => !quoted.has(rule))).toEqual([]);
  });
});
