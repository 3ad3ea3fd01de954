import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { type Resealing, resealPacked } from '../keys/resealing.ts';
import { packSealed, type Sealer, unpackSealed } from '../keys/seal.ts';
import type { Sql } from './tenant.ts';

/** A view with its search and filters, as the address of the queue spells them, under a name of the person’s own. */
export type SavedFilter = { readonly id: string; readonly name: string; readonly query: string };

/** Nobody reads more at a glance. */
export const MOST_SAVED = 50;

const tooMany = () =>
  refuse('too-many-saved', `You keep ${MOST_SAVED} saved filters already. Delete one first.`, 'id');

/** A person’s own, in their order. */
export async function savedFilters(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  person: PersonId,
): Promise<SavedFilter[]> {
  const rows = await sql.query<{ id: string; filter: Buffer }>({
    name: 'saved-filters',
    text: 'select id, filter from needful.saved_filter where org_id = $1 and person_id = $2 order by position, id',
    values: [org, person],
  });
  return rows.flatMap(({ id, filter }) => {
    const sealed = unpackSealed(filter);
    // With a key that is lost its filters are; the others are still shown.
    if (!sealer.keyIds.includes(sealed.keyId)) return [];
    const { name, query } = JSON.parse(sealer.open(org, placeOf(id), sealed)) as SavedFilter;
    return [{ id, name, query }];
  });
}

/** Keeps it at the end of the person’s list; under an id that they have, with this name and query in its place. */
export async function saveFilter(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  person: PersonId,
  { id, name, query }: SavedFilter,
): Promise<Refusal | null> {
  const [kept] = await sql.query<{ count: number; mine: boolean | null }>({
    text: `select count(*)::int as count, bool_or(id = $3) as mine from needful.saved_filter
            where org_id = $1 and person_id = $2`,
    values: [org, person, id],
  });
  if ((kept?.count ?? 0) >= MOST_SAVED && kept?.mine !== true) return tooMany();
  const filter = packSealed(sealer.seal(org, placeOf(id), JSON.stringify({ name, query })));
  // The same id of somebody else stays theirs.
  const written = await sql.query({
    text: `insert into needful.saved_filter as s (org_id, id, person_id, position, filter)
           values ($1, $3, $2, (select coalesce(max(position), 0) + 1 from needful.saved_filter where org_id = $1 and person_id = $2), $4)
           on conflict (org_id, id) do update set filter = excluded.filter where s.person_id = $2 returning id`,
    values: [org, person, id, filter],
  });
  return written.length > 0
    ? null
    : refuse('malformed', 'This id is taken. Save it again; a new one is made.', 'id');
}

export async function deleteFilter(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  id: string,
): Promise<void> {
  await sql.query({
    text: 'delete from needful.saved_filter where org_id = $1 and person_id = $2 and id = $3',
    values: [org, person, id],
  });
}

/** Those named come first, in this order; what is not named keeps its order behind them. */
export async function orderFilters(
  sql: Sql,
  org: OrganizationId,
  person: PersonId,
  ids: readonly string[],
): Promise<void> {
  await sql.query({
    text: `update needful.saved_filter s set position = placed.place
             from (select id, row_number() over (order by array_position($3::uuid[], id), position, id)::int as place
                     from needful.saved_filter where org_id = $1 and person_id = $2) placed
            where s.org_id = $1 and s.person_id = $2 and s.id = placed.id`,
    values: [org, person, ids],
  });
}

/** Seals those of one organization with the current key. */
export async function resealSavedFilters(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  into: Resealing,
): Promise<void> {
  const rows = await sql.query<{ id: string; filter: Buffer }>({
    text: 'select id, filter from needful.saved_filter where org_id = $1 for update',
    values: [org],
  });
  for (const { id, filter } of rows) {
    const resealed = resealPacked(sealer, org, placeOf(id), filter, into);
    if (resealed === null) continue;
    const text = 'update needful.saved_filter set filter = $3 where org_id = $1 and id = $2';
    await sql.query({ text, values: [org, id, resealed] });
    into.resealed += 1;
  }
}

function placeOf(id: string): string {
  return `saved_filter/${id}`;
}
