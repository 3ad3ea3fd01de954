import type { SnippetContent, SnippetRole, SnippetText } from '../domain/snippets/snippet.ts';
import { policies } from './index.generated.ts';

/** What the library offers under one id: `<id>.md`, and `<id>.<language>.md` for each further language. */
export type LibrarySnippet = {
  readonly version: number;
  /** The day its citation was compared with the rule. */
  readonly checked: string;
  /** What of its citation nobody compared, for whoever approves it; null: nothing. */
  readonly unverified: string | null;
  /** Reminder rules whose cards quote it. */
  readonly rules: readonly string[];
  readonly content: SnippetContent;
};

type Entry = {
  readonly title: string;
  readonly line: string;
  readonly text: string;
  readonly version?: number;
  readonly citation?: string;
  readonly owner?: string;
  readonly reviewMonths?: number;
  readonly checked?: string;
  readonly roles?: readonly SnippetRole[];
  readonly unverified?: string;
  readonly rules?: readonly string[];
};

const ENTRIES: readonly (readonly [string, Entry])[] = Object.entries(policies);

/** The library by id. Offered, never imposed: an organization adopts an entry as a draft, and somebody else approves it. */
export const library: ReadonlyMap<string, LibrarySnippet> = new Map(
  ENTRIES.filter(([id]) => !id.includes('.')).map(([id, entry]) => [id, offered(id, entry)]),
);

function offered(id: string, entry: Entry): LibrarySnippet {
  const { version = 0, citation = '', owner = '', reviewMonths = 0, checked = '', roles = [] } = entry;
  const { unverified = null, rules = [] } = entry;
  const further = ENTRIES.filter(([other]) => other.startsWith(`${id}.`));
  const translations = further.map(([other, text]) => textIn(other.slice(id.length + 1), text));
  const content: SnippetContent = {
    texts: [textIn('en', entry), ...translations],
    ...{ citation, owner, roles, reviewMonths },
    ...{ departments: [], incident: null, libraryVersion: version },
  };
  return { version, checked, unverified, rules, content };
}

function textIn(language: string, { title, line, text }: Entry): SnippetText {
  return { language, title, line, text };
}
