import type { Role } from '../generated/graphql.ts';
import type { Text, Version } from './documents.ts';

export type SnippetForm = {
  /** The newest version that the writer saw; 0 for a new snippet. */
  readonly after: number;
  readonly texts: readonly Text[];
  readonly citation: string;
  readonly owner: string;
  readonly roles: readonly Role[];
  readonly departments: readonly string[];
  readonly reviewMonths: string;
};

export const OWNERS = ['Privacy Officer', 'Security Officer'] as const;
export const LONGEST_LINE = 140;

/** Languages most spoken by patients and staff in the United States; one more is a wish away. */
const LANGUAGES = [
  ...['en', 'es', 'zh-Hans', 'zh-Hant', 'vi', 'tl', 'ko', 'ar', 'ru', 'fr', 'ht', 'pt', 'de', 'hi'],
  ...['ur', 'fa', 'pl', 'ja', 'it', 'so', 'am', 'uk', 'nv', 'he'],
] as const;

/** What a form begins with: the newest version, or nothing. */
export function formOf(newest: Version | undefined): SnippetForm {
  if (newest === undefined)
    return {
      after: 0,
      texts: [emptyText('en')],
      citation: '',
      owner: OWNERS[0],
      roles: [],
      departments: [],
      reviewMonths: '12',
    };
  return {
    after: newest.version,
    texts: newest.texts.map(({ language, title, line, text }) => ({ language, title, line, text })),
    citation: newest.citation,
    owner: newest.owner,
    roles: newest.roles,
    departments: newest.departments,
    reviewMonths: String(newest.reviewMonths ?? 12),
  };
}

export function emptyText(language: string): Text {
  return { language, title: '', line: '', text: '' };
}

/** The texts with one of them changed. */
export function changedAt(texts: readonly Text[], at: number, more: Partial<Text>): readonly Text[] {
  return texts.map((text, index) => (index === at ? { ...text, ...more } : text));
}

/** Languages to choose from for the text at that place: those that no other text has. */
export function languagesFor(texts: readonly Text[], at: number): readonly string[] {
  const taken = new Set(texts.filter((_, index) => index !== at).map(({ language }) => language));
  const all = new Set([...LANGUAGES, ...texts.map(({ language }) => language)]);
  return [...all].filter((language) => !taken.has(language));
}

/** What is sent, trimmed by the server. */
export function variablesOf(snippetId: string, form: SnippetForm, incident: string | null) {
  const { after, citation, owner } = form;
  return {
    ...{ snippetId, after, citation, owner, incident },
    texts: form.texts.map(({ language, title, line, text }) => ({ language, title, line, text })),
    roles: [...form.roles],
    departments: [...form.departments],
    reviewMonths: Number(form.reviewMonths),
  };
}
