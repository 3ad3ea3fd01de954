import { Readable } from 'node:stream';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { CsvError, parse } from 'csv-parse';
import { decoded, type Encoding } from './decode.ts';

/** One record of a file and the line on which it ends. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** No person needs more; a quotation mark that nobody closes swallows the file up to here. */
const LONGEST_RECORD = 32_000;
const DELIMITERS = [',', ';', '\t'] as const;

/** What ends the reading of a file: said once, for all of it. */
export class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/**
 * The records of a file in batches, empty lines left out; the first record is the heading.
 * @throws Unreadable where the file is no CSV
 */
export async function* rowsOf(bytes: Uint8Array, encoding: Encoding, batch: number): AsyncGenerator<Row[]> {
  const parser = Readable.from(decoded(bytes, encoding)).pipe(
    parse({
      delimiter: delimiterOf(bytes, encoding),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      max_record_size: LONGEST_RECORD,
    }),
  );
  let rows: Row[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      rows.push({ line: info.lines, cells: record });
      if (rows.length < batch) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    throw error instanceof CsvError ? new Unreadable(refusalOf(error)) : error;
  }
  if (rows.length > 0) yield rows;
}

/** The one that the heading has most of. */
function delimiterOf(bytes: Uint8Array, encoding: Encoding): string {
  const [start = ''] = decoded(bytes.subarray(0, 8_192), encoding);
  const [heading = ''] = start.split(/\r\n|\r|\n/, 1);
  const count = (delimiter: string) => heading.split(delimiter).length;
  return DELIMITERS.reduce((most, each) => (count(each) > count(most) ? each : most));
}

function refusalOf(error: CsvError): Refusal {
  const line = Number(error.lines ?? 0);
  const where = line > 0 ? ` near line ${line}` : '';
  const message = `The file is no CSV${where}: a quotation mark is left open, or stands in the middle of a field. Correct the line, or export the file again.`;
  return refuse('not-csv', message, 'file');
}
