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

/** So many terms are weighed against each other, as to which of them leads. */
const WEIGHED = 3;

/**
 * The ids of a page of what was found, as SQL. Patterns and full-text operators are not leakproof, so under row-level
 * security they cannot use an index on the incidents: each thing that a term may mean is an equality with an index of
 * its own, read in the order of the view and no further than the page; the page is the first of all of these. Of several
 * terms the rarest leads, and what it finds is looked up for the others.
 */
export function hits(within: Within, add: Add): string {
  const { search, tag, limit, direction } = within;
  if (search.length === 0)
    return each(within, [NOT_BARRED, ...within.conditions], TAGGED, `t.org_id = $1 and t.tag = ${add(tag)}`);
  const tagged =
    tag === null
      ? []
      : [`exists (select from needful.incident_tag t where ${OF_ROW('t')} and t.tag = ${add(tag)})`];
  const leading = search.slice(0, search.length === 1 ? 1 : WEIGHED);
  const parts = leading.flatMap((term, at) => {
    const others = search.filter((other) => other !== term).map((other) => meets(other, add));
    const narrowed = [NOT_BARRED, ...within.conditions, ...tagged, ...others];
    const leads = search.length === 1 ? 'true' : `(select lead from pick) = ${at}`;
    return meanings(term, within, narrowed, leads, add);
  });
  const page = `select id from (${parts.join(' union ')}) found order by place ${direction}, id ${direction} limit ${limit}`;
  if (search.length === 1) return page;
  const weights = leading.map((term, at) => `(${at}, ${weightOf(term, add)})`).join(', ');
  return `with pick as materialized (select lead from (values ${weights}) weighed (lead, weight) order by weight, lead limit 1) ${page}`;
}

/** About how many incidents a term may lead to; no more is counted than decides. */
function weightOf(term: SearchTerm, add: Add): string {
  return `(select count(*) from (select 1 from needful.search_word sw where sw.org_id = $1
      and sw.word = any(${add(term.words)}::text[]) limit 500) counted)
    + 100 * (select count(*) from needful.membership m where m.org_id = $1 and ${nameHolds(term, add)})
    + ${add((term.kinds.length + term.sites.length) * 1_000)}::bigint`;
}

/** The first page of each thing that a term may mean. */
function meanings(
  term: SearchTerm,
  within: Within,
  narrowed: readonly string[],
  leads: string,
  add: Add,
): readonly string[] {
  const { column, direction, limit } = within;
  const of = (outer: string, from: string, where: string, outerWhere = 'true') =>
    `(select f.id, f.place from ${outer} cross join lateral (${each(within, narrowed, from, where)}) f
       where ${leads} and ${outerWhere})`;
  const named = `m.org_id = $1 and ${nameHolds(term, add)}`;
  const reported = `i.reporter_id = m.person_id and ${SEES_REPORTER}`;
  const parts = [
    of(`unnest(${add(term.kinds)}::text[]) k`, INCIDENT, 'i.kind = k'),
    of(`unnest(${add(term.sites)}::text[]) s`, INCIDENT, 'i.site = s'),
    of('needful.membership m', INCIDENT, reported, named),
    of('needful.membership m', INCIDENT, 'i.assignee_id = m.person_id', named),
    of(
      'needful.tag v',
      TAGGED,
      't.org_id = $1 and t.tag = v.name',
      `v.org_id = $1 and position(lower(${add(term.typed)}) in v.name) > 0`,
    ),
    `(select f.id, f.place from unnest(${add(term.words)}::text[]) w cross join lateral (select distinct i.id, ${column} as place
       from needful.search_word sw join ${INCIDENT} on i.org_id = sw.org_id and i.id = sw.incident_id and i.reported_at = sw.reported_at
      where sw.org_id = $1 and sw.word = w and ${narrowed.join(' and ')} order by place ${direction}, id ${direction} limit ${limit}) f
       where ${leads})`,
  ];
  if (term.reference !== null)
    parts.push(`(${each(within, narrowed, INCIDENT, `i.reference = ${add(term.reference)}`)})`);
  return parts;
}

function each({ column, inOrder }: Within, narrowed: readonly string[], from: string, where: string): string {
  return `select i.id, ${column} as place from ${from} where i.org_id = $1 and ${[...narrowed, where].join(' and ')} ${inOrder}`;
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
