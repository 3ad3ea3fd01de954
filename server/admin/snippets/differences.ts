import type { Version } from './documents.ts';
import { forWhom, languageName } from './words.ts';

export type Difference = { readonly what: string; readonly before: string; readonly after: string };

/** What differs between two versions, field by field; an empty text where one of them has none. */
export function differencesOf(before: Version, after: Version): readonly Difference[] {
  const languages = [...new Set([...before.texts, ...after.texts].map(({ language }) => language))];
  const inLanguage = (version: Version, language: string) =>
    version.texts.find((text) => text.language === language);
  const texts = languages.flatMap((language) =>
    (['title', 'line', 'text'] as const).map((part) => ({
      what: `${{ title: 'Title', line: 'Line', text: 'Text' }[part]}${languages.length > 1 ? `, ${languageName(language)}` : ''}`,
      before: inLanguage(before, language)?.[part] ?? '',
      after: inLanguage(after, language)?.[part] ?? '',
    })),
  );
  const rest = [
    { what: 'Citation', before: before.citation, after: after.citation },
    { what: 'Owner', before: before.owner, after: after.owner },
    { what: 'For', before: forWhom(before), after: forWhom(after) },
    { what: 'Reviewed every', before: months(before), after: months(after) },
  ];
  return [...texts, ...rest].filter((one) => one.before !== one.after);
}

function months({ reviewMonths }: Version): string {
  return reviewMonths == null ? 'year' : `${reviewMonths} months`;
}
