/** What the list must know of a row to keep it in its place. */
type Known = { readonly id: string };

/** A row as it stands in the list. */
export type Placed<Row> = {
  readonly row: Row;
  /** It came while the list was shown, and nobody has looked at it yet. */
  readonly arrived: boolean;
  /** It left this view, and stays in its place only because it is being read. */
  readonly gone: boolean;
};

export function place<Row>(rows: readonly Row[]): readonly Placed<Row>[] {
  return rows.map((row) => ({ row, arrived: false, gone: false }));
}

/**
 * The list after the server was asked again: rows in the server's order, those that are new marked as arrived. The
 * row that is being read stays where it was, between the same neighbours, also when it left the view.
 */
export function renew<Row extends Known>(
  shown: readonly Placed<Row>[],
  fresh: readonly Row[],
  reading: string | null,
): readonly Placed<Row>[] {
  const before = new Map(shown.map((placed) => [placed.row.id, placed]));
  const renewed = fresh.map((row) => ({ row, arrived: before.get(row.id)?.arrived ?? true, gone: false }));
  const left = shown.find(({ row }) => row.id === reading);
  if (left === undefined || fresh.some(({ id }) => id === reading)) return renewed;
  const place = positionAfter(shown, renewed, left);
  return [...renewed.slice(0, place), { ...left, gone: true }, ...renewed.slice(place)];
}

/** Right behind the nearest row above it that is still there; at the top where there is none. */
function positionAfter<Row extends Known>(
  shown: readonly Placed<Row>[],
  renewed: readonly Placed<Row>[],
  left: Placed<Row>,
): number {
  const above = shown.slice(0, shown.indexOf(left)).reverse();
  for (const { row } of above) {
    const at = renewed.findIndex((placed) => placed.row.id === row.id);
    if (at >= 0) return at + 1;
  }
  const below = shown.slice(shown.indexOf(left) + 1);
  const next = renewed.findIndex(({ row }) => below.some((placed) => placed.row.id === row.id));
  return Math.max(0, next);
}

/** The list with one more page of older rows. A row that a change has moved down meanwhile stands once. */
export function append<Row extends Known>(
  shown: readonly Placed<Row>[],
  older: readonly Row[],
): readonly Placed<Row>[] {
  const here = new Set(shown.map(({ row }) => row.id));
  return [...shown, ...place(older.filter(({ id }) => !here.has(id)))];
}

/** The list once a person has looked at what came. */
export function look<Row>(shown: readonly Placed<Row>[]): readonly Placed<Row>[] {
  return shown.some(({ arrived }) => arrived)
    ? shown.map((placed) => ({ ...placed, arrived: false }))
    : shown;
}

/** The id of the row `by` steps from the one that is read; the first where none is read yet. Null in an empty list. */
export function step<Row extends Known>(
  shown: readonly Placed<Row>[],
  reading: string | null,
  by: 1 | -1,
): string | null {
  const at = shown.findIndex(({ row }) => row.id === reading);
  if (at < 0) return shown[0]?.row.id ?? null;
  return shown[Math.min(shown.length - 1, Math.max(0, at + by))]?.row.id ?? null;
}
