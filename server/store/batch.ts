import pg from 'pg';
import { type Connection, type Wire, wireOf } from './batch-wire.ts';
import { noRows, type RowDescription, type RowMaker, rowMaker } from './row-maker.ts';
import type { Statement } from './tenant.ts';

/** What `pg` 8.23 asks of a query. */
type Submitted = {
  name?: string | undefined;
  text: string;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: { fields: RowDescription }): void;
  handleDataRow(message: { fields: readonly (string | null)[] }): void;
  handleCommandComplete(message: { text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: unknown, connection: Connection): void;
};
const Query = pg.Query as unknown as new (config: object) => Submitted;

/** What a statement came back with: its rows, and the command as PostgreSQL names it, as `COMMIT`. */
export type Answered = { readonly rows: pg.QueryResultRow[]; readonly command: string };

/** A statement on its way, and who waits for its rows. */
export type Sent = {
  readonly statement: Statement;
  readonly done: (error: Error | null, answer?: Answered) => void;
};

/** A statement that was sent, and what has come back of it so far. */
type Part = {
  readonly sent: Sent;
  make: RowMaker | undefined;
  readonly rows: pg.QueryResultRow[];
  command: string;
  fault: Error | null;
};

/**
 * Statements that PostgreSQL answers in one piece: they end with a single Sync, where `pg` writes one behind each
 * statement and is answered as often (PostgreSQL 18, 54.2.4, Pipelining), and what their rows look like is asked once a
 * connection. Outside BEGIN they are one transaction. After the first that fails PostgreSQL skips the rest; all of them
 * fail with its error. So it is with one whose values cannot be written: what stands behind it, a COMMIT perhaps, is not
 * sent.
 */
export class Batch extends Query {
  readonly #sent: readonly Sent[];
  #wire: Wire | undefined;
  readonly #parts: Part[] = [];
  #current = 0;

  constructor(sent: readonly Sent[]) {
    super({ text: '' });
    this.#sent = sent;
  }

  /** Their names, or their texts, in order. */
  get statements(): readonly string[] {
    return this.#sent.map(({ statement }) => statement.name ?? statement.text);
  }

  override submit(connection: Connection): Error | null {
    const wire = wireOf(connection);
    let unfit: Error | null = null;
    for (const sent of this.#sent) {
      unfit ??= wire.add(sent.statement);
      if (unfit !== null) sent.done(unfit);
      else this.#parts.push({ sent, make: wire.makerOf(sent.statement), rows: [], command: '', fault: null });
    }
    wire.send();
    this.#wire = wire;
    this.#turnTo(0);
    return null;
  }

  override handleRowDescription({ fields }: { fields: RowDescription }): void {
    const part = this.#parts[this.#current];
    if (part === undefined) return;
    part.make = rowMaker(fields, part.sent.statement.types);
    this.#wire?.keep(part.sent.statement, part.make);
  }

  override handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const part = this.#parts[this.#current];
    if (part === undefined || part.fault !== null) return;
    try {
      part.rows.push((part.make ?? noRows)(fields));
    } catch (error) {
      part.fault = error as Error;
    }
  }

  override handleCommandComplete({ text }: { text: string }): void {
    const part = this.#parts[this.#current];
    if (part !== undefined) {
      part.command = text;
      if (part.make === undefined) this.#wire?.keep(part.sent.statement, noRows);
    }
    this.#turnTo(this.#current + 1);
  }

  override handleReadyForQuery(): void {
    for (const part of this.#parts) settle(part);
  }

  override handleError(error: unknown, connection: Connection): void {
    // A connection that breaks takes with it what was never sent.
    if (this.#wire === undefined) for (const { done } of this.#sent) done(error as Error);
    for (const [index, part] of this.#parts.entries()) {
      const { name } = part.sent.statement;
      if (index < this.#current) settle(part);
      else part.sent.done(error as Error);
      // What was skipped was not prepared either.
      if (index > this.#current && name !== undefined) delete connection.submittedNamedStatements[name];
    }
  }

  /** The client notes by name and text what PostgreSQL has prepared. */
  #turnTo(index: number): void {
    this.#current = index;
    const statement = this.#parts[index]?.sent.statement;
    this.name = statement?.name;
    this.text = statement?.text ?? '';
  }
}

function settle({ sent, rows, command, fault }: Part): void {
  if (fault === null) sent.done(null, { rows, command });
  else sent.done(fault);
}
