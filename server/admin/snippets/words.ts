import type { Role, SnippetStanding } from '../generated/graphql.ts';

export const standingWords: Readonly<Record<SnippetStanding, string>> = {
  WAITING: 'Waiting for approval',
  IN_USE: 'In use',
  REPLACED: 'Replaced',
  RETIRED: 'Retired',
};

export const roleWords: Readonly<Record<Role, string>> = {
  STAFF: 'Staff',
  OFFICER: 'Officers',
  ADMINISTRATOR: 'Administrators',
};

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** `es` → `Spanish`; a tag that is none stands as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

type For = { readonly roles: readonly Role[]; readonly departments: readonly string[] };

/** Whom a snippet is for, in words. */
export function forWhom({ roles, departments }: For): string {
  const who = roles.length === 0 ? 'Everybody' : roles.map((role) => roleWords[role]).join(', ');
  return departments.length === 0 ? who : `${who} in ${departments.join(', ')}`;
}

type Texts = { readonly texts: readonly { readonly language: string }[] };

/** Languages that other snippets have and this one lacks. */
export function missingLanguages(one: Texts, all: readonly Texts[]): readonly string[] {
  const used = new Set(all.flatMap(({ texts }) => texts.map(({ language }) => language)));
  for (const { language } of one.texts) used.delete(language);
  return [...used].sort();
}
