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
 * 164.530(g)), and not who reported in confidence unless they lead it.
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
    if (table !== 'incident' || row.confidential !== true || row.lead_id === person) return [json];
    return [JSON.stringify({ ...row, reporter_id: null, installation_id: null })];
  });
}

/** A digest is of many incidents at once: their references stand in lists. */
function withoutReferences(json: string, row: Row, { references }: Barred): string {
  if (references.size === 0 || row.detail === undefined) return json;
  const kept: unknown = JSON.parse(row.detail, (_name, value: unknown) =>
    Array.isArray(value) ? value.filter((one) => !references.has(one)) : value,
  );
  return JSON.stringify({ ...row, detail: JSON.stringify(kept) });
}
