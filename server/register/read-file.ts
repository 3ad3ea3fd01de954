import { createHash } from 'node:crypto';
import type { CalendarDate, OrganizationId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { type Column, readColumns } from '@needful/shared/domain/register/columns.ts';
import { addCounts, countOf, NOBODY, type RegisterCounts } from '@needful/shared/domain/register/counts.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import { readRow } from '@needful/shared/domain/register/read-row.ts';
import type { Sealer } from '../keys/seal.ts';
import { identityHashes } from '../store/register-hashes.ts';
import { ENCODING_WORDS, encodingOf } from './decode.ts';
import { type Row, rowsOf, Unreadable } from './rows.ts';

/** Rows of one file; more people come in several. */
const MOST_ROWS = 100_000;
/** Few enough that others who ask meanwhile wait for milliseconds. */
const BATCH = 250;
/** As many of each are listed; the rest is counted. */
const LISTED = 100;

export type Remark = { readonly line: number; readonly field: string; readonly message: string };

/** What a file holds, before anything of it is kept. */
export type FileReport = {
  readonly sha256: string;
  readonly encoding: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly good: number;
  readonly problems: readonly Remark[];
  readonly problemRows: number;
  readonly warnings: readonly Remark[];
  readonly warningRows: number;
  /** Rows that name somebody a second time, or somebody who is in the register already. */
  readonly repeated: readonly Remark[];
  readonly repeatedRows: number;
  /** What the register would gain. */
  readonly counts: RegisterCounts;
};

export type Reading = {
  readonly org: OrganizationId;
  readonly sealer: Sealer;
  readonly today: CalendarDate;
  /** Which of these people are in the register already: their places in the list. */
  readonly known: (people: readonly AffectedPerson[]) => Promise<ReadonlySet<number>>;
  /** Rows at most; 100,000 where it is not said. */
  readonly mostRows?: number;
  /** Rows that repeat somebody are taken as people of their own. */
  readonly keepRepeated: boolean;
  /** Told of good rows as they come, in their order. */
  readonly onPeople: (people: readonly AffectedPerson[]) => Promise<void>;
};

/**
 * Reads a file to its end, whatever is wrong with single rows, and says all of it. Memory holds the bytes, one batch of
 * rows, and 22 letters for each person by whom a repeated row is known.
 * @returns a refusal where the file as a whole cannot be read
 */
export async function readFile(bytes: Uint8Array, reading: Reading): Promise<FileReport | Refusal> {
  const encoding = encodingOf(bytes);
  if (isRefusal(encoding)) return encoding;
  const file = new File(reading);
  try {
    for await (const rows of rowsOf(bytes, encoding, BATCH)) {
      const wrong = await file.take(rows);
      if (wrong !== null) return wrong;
    }
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
  if (file.columns === null || file.rows === 0)
    return refuse(
      'empty-file',
      'The file names nobody. The first line names the columns, each later line a person.',
      'file',
    );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return file.report(sha256, ENCODING_WORDS[encoding]);
}

class File {
  readonly #reading: Reading;
  readonly #seen = new Map<string, number>();
  readonly #problems = new Remarks();
  readonly #warnings = new Remarks();
  readonly #repeated = new Remarks();
  #counts = NOBODY;
  #good = 0;
  columns: readonly Column[] | null = null;
  rows = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  async take(rows: readonly Row[]): Promise<Refusal | null> {
    const people = this.columns === null ? rows.slice(1) : rows;
    const columns = this.columns ?? readColumns(rows[0]?.cells ?? []);
    if (isRefusal(columns)) return columns;
    this.columns = columns;
    this.rows += people.length;
    const most = this.#reading.mostRows ?? MOST_ROWS;
    if (this.rows > most)
      return refuse(
        'too-many-rows',
        `The file has more than ${most.toLocaleString('en-US')} rows. Split it and import the parts one after the other.`,
        'file',
      );
    const good = people.flatMap((row) => this.#read(row, columns));
    const known = await this.#reading.known(good.map(({ person }) => person));
    const kept = good.filter((each, at) => this.#isNew(each, known.has(at)));
    for (const { person } of kept) this.#counts = addCounts(this.#counts, countOf(person));
    await this.#reading.onPeople(kept.map(({ person }) => person));
    return null;
  }

  #read({ line, cells }: Row, columns: readonly Column[]) {
    const { person, problems, warnings } = readRow(columns, cells, this.#reading.today);
    this.#problems.add(line, problems);
    this.#warnings.add(line, warnings);
    if (person === null) return [];
    this.#good += 1;
    return [{ line, person }];
  }

  #isNew({ line, person }: { line: number; person: AffectedPerson }, isKnown: boolean): boolean {
    const { org, sealer, keepRepeated } = this.#reading;
    const hashes = identityHashes(sealer, org, person);
    const names = [hashes.person[0], hashes.number[0]].flatMap((hash) => hash?.toString('base64url') ?? []);
    const before = names.map((name) => this.#seen.get(name)).find((found) => found !== undefined);
    for (const name of names) if (!this.#seen.has(name)) this.#seen.set(name, line);
    if (before === undefined && !isKnown) return true;
    const message =
      before === undefined ? 'Is in the register already.' : `Names the same person as line ${before}.`;
    this.#repeated.add(line, [{ field: 'row', message }]);
    return keepRepeated;
  }

  report(sha256: string, encoding: string): FileReport {
    return {
      sha256,
      encoding,
      columns: this.columns ?? [],
      rows: this.rows,
      good: this.#good,
      problems: this.#problems.listed,
      problemRows: this.#problems.rows,
      warnings: this.#warnings.listed,
      warningRows: this.#warnings.rows,
      repeated: this.#repeated.listed,
      repeatedRows: this.#repeated.rows,
      counts: this.#counts,
    };
  }
}

/** What is said of rows: the first of it in words, all of it as a number. */
class Remarks {
  readonly listed: Remark[] = [];
  rows = 0;

  add(line: number, said: readonly { readonly field: string; readonly message: string }[]): void {
    if (said.length > 0) this.rows += 1;
    for (const each of said) if (this.listed.length < LISTED) this.listed.push({ line, ...each });
  }
}
