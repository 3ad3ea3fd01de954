import type { Writable } from 'node:stream';
import pg from 'pg';
import type { RowMaker } from './row-maker.ts';
import type { Statement } from './tenant.ts';

/** What `pg` 8.23 has of a connection; its published types name none of it. */
export type Connection = {
  readonly stream: Writable;
  /** Texts by name: what PostgreSQL has prepared, and what it was asked to and has not said yet. */
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: { readonly name: string | undefined; readonly text: string }): void;
  bind(message: {
    readonly statement: string | undefined;
    readonly values: readonly unknown[];
    readonly valueMapper: (value: unknown) => unknown;
  }): void;
  describe(message: { readonly type: 'P' }): void;
  execute(message: object): void;
  close(message: { readonly type: 'S'; readonly name: string | undefined }): void;
  sync(): void;
};

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

const wires = new WeakMap<Connection, Wire>();

export function wireOf(connection: Connection): Wire {
  const wire = wires.get(connection) ?? new Wire(connection);
  wires.set(connection, wire);
  return wire;
}

/**
 * Puts the messages of several statements together and writes them at once: each write is a call of the system. What
 * rows of a prepared statement look like it asks PostgreSQL once: they cannot change under its name ("cached plan must
 * not change result type").
 */
export class Wire {
  readonly #connection: Connection;
  /** The connection, but for what its messages are written to. */
  readonly #gathering: Connection;
  #messages: Buffer[] = [];
  readonly #makers = new Map<string, RowMaker>();

  constructor(connection: Connection) {
    this.#connection = connection;
    const gather = (message: Buffer) => this.#messages.push(message);
    this.#gathering = Object.create(connection, { _send: { value: gather } });
  }

  /** How rows of a prepared statement are made; undefined until they were described. */
  makerOf({ name }: Statement): RowMaker | undefined {
    return name === undefined ? undefined : this.#makers.get(name);
  }

  keep({ name }: Statement, maker: RowMaker): void {
    if (name !== undefined) this.#makers.set(name, maker);
  }

  /** Puts a statement behind the others; what is wrong with it, where it cannot be sent. */
  add(statement: Statement): Error | null {
    const { name, text, values } = statement;
    const { parsedStatements: parsed, submittedNamedStatements: submitted } = this.#connection;
    const known = name === undefined ? undefined : (parsed[name] ?? submitted[name]);
    if (known !== undefined && known !== text)
      return new Error(`'${name}' is the name of another statement already`);
    if (known === undefined) {
      this.#gathering.parse({ name, text });
      if (name !== undefined) submitted[name] = text;
    }
    try {
      this.#gathering.bind({ statement: name, values, valueMapper: prepareValue });
    } catch (error) {
      this.#forget(name);
      return error as Error;
    }
    if (this.makerOf(statement) === undefined) this.#gathering.describe({ type: 'P' });
    this.#gathering.execute({});
    return null;
  }

  /** Writes what was added, and asks for the answer. */
  send(): void {
    this.#gathering.sync();
    const messages = Buffer.concat(this.#messages);
    this.#messages = [];
    if (this.#connection.stream.writable) this.#connection.stream.write(messages);
  }

  #forget(name: string | undefined): void {
    this.#gathering.close({ type: 'S', name });
    if (name === undefined) return;
    delete this.#connection.parsedStatements[name];
    delete this.#connection.submittedNamedStatements[name];
    this.#makers.delete(name);
  }
}
