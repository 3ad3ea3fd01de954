import type { Barred } from '../store/packable.ts';

type Row = {
  readonly id?: string;
  readonly incident_id?: string | null;
  readonly confidential?: boolean;
  readonly lead_id?: string | null;
  readonly detail?: string;
};

/**
 * What a table's rows show to who takes them out, as JSON: nothing of an incident they have a part in (45 CFR
 * 164.530(g)), also where another row names it, and not who reported in confidence unless they lead it.
 */
export function rowsShown(
  table: string,
  rows: readonly string[],
  barred: Barred,
  person: string,
): readonly string[] {
  return rows.flatMap((json) => {
    const row = JSON.parse(json) as Row;
    const incident = table === 'incident' ? row.id : row.incident_id;
    if (incident != null && barred.ids.has(incident)) return [];
    if (table === 'officer_mail') return [withoutReferences(json, row, barred)];
    const shown = withoutIds(json, barred);
    if (table !== 'incident' || row.confidential !== true || row.lead_id === person) return [shown];
    return [JSON.stringify({ ...JSON.parse(shown), reporter_id: null, installation_id: null })];
  });
}

/** What a row that is shown says of one that is not: into which incident it was merged, of which it is a follow-up. */
function withoutIds(json: string, { ids }: Barred): string {
  if (![...ids].some((id) => json.includes(id))) return json;
  const hide = (_name: string, value: unknown) =>
    typeof value === 'string' && ids.has(value) ? null : value;
  return JSON.stringify(JSON.parse(json, hide));
}

/** A digest is of many incidents at once: their references stand in lists. */
function withoutReferences(json: string, row: Row, { references }: Barred): string {
  if (references.size === 0 || row.detail === undefined) return json;
  const kept: unknown = JSON.parse(row.detail, (_name, value: unknown) =>
    Array.isArray(value) ? value.filter((one) => !references.has(one)) : value,
  );
  return JSON.stringify({ ...row, detail: JSON.stringify(kept) });
}
