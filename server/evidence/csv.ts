import { stringify } from 'csv-stringify/sync';

/** Rows of JSON, batch by batch, as lines of JSON. */
export async function* jsonLines(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const rows of batches) if (rows.length > 0) yield `${rows.join('\n')}\n`;
}

/** The same as CSV with a head line. A field that a spreadsheet would take for a formula is made text (CWE-1236). */
export async function* csvLines(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let columns: string[] | undefined;
  for await (const rows of batches) {
    const records = rows.map((row) => JSON.parse(row) as Record<string, unknown>);
    const header = columns === undefined;
    columns ??= Object.keys(records[0] ?? {});
    if (records.length > 0) yield stringify(records, { header, columns, escape_formulas: true });
  }
}
