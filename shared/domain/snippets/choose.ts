import type { SnippetContent, SnippetRole, SnippetText } from './snippet.ts';

/** A language tag in its canonical spelling (BCP 47, RFC 5646 §4.5); null where it is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * The text that suits somebody best: the lookup of RFC 4647 §3.4 over what they asked for, first choice first, then any
 * text of the same language, then the organization's own.
 * @param wanted language tags; what is none is passed over
 */
export function textFor(texts: SnippetContent['texts'], wanted: readonly string[]): SnippetText {
  for (const tag of wanted) {
    for (let range = canonicalLanguage(tag) ?? ''; range !== ''; range = shortened(range)) {
      const exact = texts.find(({ language }) => language === range);
      if (exact !== undefined) return exact;
    }
    const near = texts.find(({ language }) => primary(language) === primary(tag));
    if (near !== undefined) return near;
  }
  return texts[0];
}

/** Without its last subtag, and without a single letter before that, which would only introduce one. */
function shortened(range: string): string {
  return range
    .split('-')
    .slice(0, -1)
    .join('-')
    .replace(/-[a-z0-9]$/i, '');
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** Whether a snippet is for somebody. An installation without a person has no roles: it gets what is for everybody. */
export function isFor(
  { roles, departments }: Pick<SnippetContent, 'roles' | 'departments'>,
  who: { readonly roles: readonly SnippetRole[]; readonly department: string | null },
): boolean {
  const inRole = roles.length === 0 || roles.some((role) => who.roles.includes(role));
  const inDepartment = departments.length === 0 || departments.some((name) => sameName(name, who.department));
  return inRole && inDepartment;
}

function sameName(name: string, other: string | null): boolean {
  return other !== null && name.trim().toLowerCase() === other.trim().toLowerCase();
}
