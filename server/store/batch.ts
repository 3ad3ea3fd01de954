import type { Writable } from 'node:stream';
import pg from 'pg';
import type { Statement } from './tenant.ts';

/** What `pg` 8.23 asks of a query, and what a query asks of the connection; its published types name neither. */
type Connection = {
  readonly stream: Writable;
  readonly submittedNamedStatements: Record<string, string>;
  sync(): void;
};
type Part = {
  name?: string | undefined;
  text: string;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
  handleError(error: unknown, connection: Connection): void;
};
const Query = pg.Query as unknown as new (config: object, values?: unknown, callback?: unknown) => Part;

/** A statement on its way, and who waits for its rows. */
export type Sent = {
  readonly statement: Statement;
  readonly done: (error: Error | null, result?: pg.QueryResult) => void;
};

/**
 * Statements that PostgreSQL answers in one piece: they end with a single Sync, where `pg` writes one behind each
 * statement and is answered as often (PostgreSQL 18, 54.2.4, Pipelining). Outside BEGIN they are one transaction. After
 * the first that fails PostgreSQL skips the rest; all of them fail with its error. So it is with one whose values cannot
 * be written: what stands behind it, a COMMIT perhaps, is not sent.
 */
export class Batch extends Query {
  readonly #sent: readonly Sent[];
  #parts: Part[] | undefined;
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
    const parts: Part[] = [];
    const unsynced: Connection = Object.create(connection, { sync: { value: () => {} } });
    const unfit: Unfit = { error: null };
    connection.stream.cork();
    try {
      for (const { statement, done } of this.#sent) {
        if (unfit.error !== null) {
          done(unfit.error);
          continue;
        }
        const part = new Query({ ...statement, queryMode: 'extended' }, undefined, settling(unfit, done));
        const refused = part.submit(unsynced);
        if (refused !== null) part.handleError(refused, connection);
        if (unfit.error === null) parts.push(part);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    this.#parts = parts;
    this.#turnTo(0);
    return null;
  }

  override handleRowDescription(message: unknown): void {
    this.#part?.handleRowDescription(message);
  }

  override handleDataRow(message: unknown): void {
    this.#part?.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    this.#part?.handleCommandComplete(message, connection);
    this.#turnTo(this.#current + 1);
  }

  override handleReadyForQuery(connection: Connection): void {
    for (const part of this.#parts ?? []) part.handleReadyForQuery(connection);
  }

  override handleError(error: unknown, connection: Connection): void {
    // A connection that breaks takes with it what was never sent.
    if (this.#parts === undefined) for (const { done } of this.#sent) done(error as Error);
    for (const [index, part] of (this.#parts ?? []).entries()) {
      if (index < this.#current) part.handleReadyForQuery(connection);
      else part.handleError(error, connection);
      // What was skipped was not prepared either.
      if (index > this.#current && part.name) delete connection.submittedNamedStatements[part.name];
    }
  }

  get #part(): Part | undefined {
    return this.#parts?.[this.#current];
  }

  /** The client notes by name and text what PostgreSQL has prepared. */
  #turnTo(index: number): void {
    this.#current = index;
    this.name = this.#part?.name;
    this.text = this.#part?.text ?? '';
  }
}

/** Why a statement failed before anything of it was sent. */
type Unfit = { error: Error | null };

function settling(unfit: Unfit, done: Sent['done']): Sent['done'] {
  return (error, result) => {
    unfit.error ??= error;
    done(error, result);
  };
}
