/** What was chosen in the list, by id, and the row from which a range goes on. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly from: string | null };

export const NOTHING: Selection = { ids: new Set(), from: null };

/** At most so many at once; the server decides each for itself. */
export const MOST = 100;

/** The selection after one row was chosen, or chosen no longer. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id) && next.size < MOST) next.add(id);
  return { ids: next, from: id };
}

/** The selection with everything between the row chosen last and this one, both among them. */
export function extend(selection: Selection, rows: readonly string[], id: string): Selection {
  const [here, there] = [rows.indexOf(id), rows.indexOf(selection.from ?? id)];
  if (here < 0 || there < 0) return toggle(selection, id);
  const between = rows.slice(Math.min(here, there), Math.max(here, there) + 1);
  return { ids: new Set([...new Set([...selection.ids, ...between])].slice(0, MOST)), from: id };
}

/** The selection of what is still listed. */
export function among({ ids, from }: Selection, rows: readonly string[]): Selection {
  return { ids: new Set(rows.filter((id) => ids.has(id))), from };
}
