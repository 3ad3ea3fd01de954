const made = new Map<string, string>();

/** What stands behind `values` for so many rows of so many columns: `($1, $2), ($3, $4)`. */
export function placeholders(rows: number, columns: number): string {
  const shape = `${rows} ${columns}`;
  const known = made.get(shape);
  if (known !== undefined) return known;
  const row = (at: number) =>
    `(${Array.from({ length: columns }, (_, column) => `$${at * columns + column + 1}`).join(', ')})`;
  const text = Array.from({ length: rows }, (_, at) => row(at)).join(', ');
  made.set(shape, text);
  return text;
}
