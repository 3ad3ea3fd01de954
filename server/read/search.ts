import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { normalizeReference } from '@needful/shared/domain/incident/reference.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import type { Sealer } from '../keys/seal.ts';
import { wordsOf } from '../keys/search-words.ts';
import { NOT_BARRED, SEES_REPORTER } from './access.ts';

/** One thing that was typed, and what it may mean. */
export type SearchTerm = {
  readonly typed: string;
  readonly kinds: readonly string[];
  readonly sites: readonly string[];
  readonly reference: string | null;
  /** Hashes of the word, of whatever key of the ring its text was kept under. */
  readonly words: readonly string[];
};

/** Gives a value its placeholder. */
export type Add = (value: unknown) => string;

/** What is typed behind them narrows no further. */
const MOST_TERMS = 6;

/**
 * Takes apart what a person typed. Every term must be met: by the reference, the words of the kind, the site, the name of
 * who reported it or works on it, a tag, or a whole word of what was written about it. A reference is one term.
 */
export function searchFor(sealer: Sealer, org: OrganizationId, typed: string): readonly SearchTerm[] {
  const whole = typed.trim();
  if (whole === '') return [];
  const reference = normalizeReference(whole);
  const parts = reference === null ? whole.split(/\s+/).slice(0, MOST_TERMS) : [whole];
  const terms = parts.map((part) => ({
    typed: part,
    kinds: kindsFor(part),
    sites: sitesFor(part),
    reference,
    words: wordsOf(part).flatMap((word) => sealer.wordHashes(org, word)),
  }));
  // The narrowest leads: the others are then looked up for what it found.
  return terms.toSorted((a, b) => breadthOf(a) - breadthOf(b));
}

function breadthOf({ kinds: ofKind, sites: onSite, typed }: SearchTerm): number {
  return (ofKind.length + onSite.length) * 100 - typed.length;
}

type Within = {
  readonly search: readonly SearchTerm[];
  readonly tag: string | null;
  /** What else a row `i` must meet. */
  readonly conditions: readonly string[];
  readonly inOrder: string;
  readonly column: string;
  readonly limit: string;
  readonly direction: string;
};

/**
 * The ids of a page of what was found, as SQL. Patterns and full-text operators are not leakproof, so under row-level
 * security they cannot use an index on the incidents: each thing that a term may mean is an equality with an index of
 * its own, read in the order of the view and no further than the page; the page is the first of all of these.
 */
export function hits(within: Within, add: Add): string {
  const { search, tag, column, limit, direction } = within;
  const [first, ...others] = search;
  const narrowed = [NOT_BARRED, ...within.conditions, ...others.map((term) => meets(term, add))];
  const each = (from: string, where: string) =>
    `(select i.id, ${column} as place from ${from} where i.org_id = $1 and ${[...narrowed, where].join(' and ')} ${within.inOrder})`;
  const over = (outer: string, where: string) =>
    `(select f.id, f.place from ${outer} cross join lateral ${each(INCIDENT, where)} f)`;
  if (first === undefined) return each(TAGGED, `t.org_id = $1 and t.tag = ${add(tag)}`);
  if (tag !== null)
    narrowed.push(`exists (select from needful.incident_tag t where ${OF_ROW('t')} and t.tag = ${add(tag)})`);
  const named = `needful.membership m`;
  const isNamed = nameHolds(first, add);
  const people = (as: string, unless = 'true') =>
    `(select f.id, f.place from ${named} cross join lateral ${each(INCIDENT, `i.${as} = m.person_id and ${unless}`)} f where m.org_id = $1 and ${isNamed})`;
  const parts = [
    over(`unnest(${add(first.kinds)}::text[]) k`, 'i.kind = k'),
    over(`unnest(${add(first.sites)}::text[]) s`, 'i.site = s'),
    people('reporter_id', SEES_REPORTER),
    people('assignee_id'),
    `(select f.id, f.place from needful.tag v cross join lateral ${each(TAGGED, 't.org_id = $1 and t.tag = v.name')} f
       where v.org_id = $1 and position(lower(${add(first.typed)}) in v.name) > 0)`,
    `(select f.id, f.place from unnest(${add(first.words)}::text[]) w cross join lateral (select distinct i.id, ${column} as place
       from needful.search_word sw join ${INCIDENT} on i.org_id = sw.org_id and i.id = sw.incident_id and i.reported_at = sw.reported_at
      where sw.org_id = $1 and sw.word = w and ${narrowed.join(' and ')} order by place ${direction}, id ${direction} limit ${limit}) f)`,
  ];
  if (first.reference !== null) parts.push(each(INCIDENT, `i.reference = ${add(first.reference)}`));
  return `select id from (${parts.join(' union ')}) found order by place ${direction}, id ${direction} limit ${limit}`;
}

const INCIDENT = 'needful.incident i';
// The time stands in both, so that the order of the one is known to be the order of the other.
const TAGGED =
  'needful.incident_tag t join needful.incident i on i.org_id = t.org_id and i.id = t.incident_id and i.reported_at = t.reported_at';
const OF_ROW = (of: string) =>
  `${of}.org_id = $1 and ${of}.reported_at = i.reported_at and ${of}.incident_id = i.id`;

/** Whether a row meets a term, looked up for that row alone. */
function meets(term: SearchTerm, add: Add): string {
  const people = `select m.person_id from needful.membership m where m.org_id = $1 and ${nameHolds(term, add)}`;
  return `(i.kind = any(${add(term.kinds)}::text[]) or i.site = any(${add(term.sites)}::text[])
    or (i.reporter_id in (${people}) and ${SEES_REPORTER}) or i.assignee_id in (${people})
    or exists (select from needful.incident_tag t join needful.tag v on v.org_id = t.org_id and v.name = t.tag
                where t.org_id = $1 and t.incident_id = i.id and position(lower(${add(term.typed)}) in v.name) > 0)
    or exists (select from needful.search_word sw where ${OF_ROW('sw')} and sw.word = any(${add(term.words)}::text[])))`;
}

function nameHolds({ typed }: SearchTerm, add: Add): string {
  return `position(lower(${add(typed)}) in lower(m.name)) > 0`;
}

function kindsFor(search: string): string[] {
  const needle = search.toLowerCase();
  return Object.entries(kinds as Record<string, Kind>)
    .filter(([, kind]) => [kind.title, ...kind.words].some((word) => word.toLowerCase().includes(needle)))
    .map(([id]) => id);
}

function sitesFor(search: string): string[] {
  const needle = search.toLowerCase();
  return Object.entries(sites as Record<string, SiteProfile>)
    .filter(([, site]) => site.title.toLowerCase().includes(needle))
    .map(([id]) => id);
}
