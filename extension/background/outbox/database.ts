import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry } from './entry.ts';
import type { Sealed } from './seal.ts';

interface Shape extends DBSchema {
  /** In the order they were made. */
  entries: { key: number; value: Entry; indexes: { id: string; reportId: string } };
  /** One key a person, not extractable. */
  keys: { key: string; value: CryptoKey };
  /** Drafts by `reportId`, and refresh tokens by owner, sealed to their person. */
  drafts: { key: string; value: { readonly owner: string; readonly sealed: Sealed } };
  tokens: { key: string; value: Sealed };
}

export type Database = IDBPDatabase<Shape>;

let opened: Promise<Database> | undefined;

/** The outbox's database; opened again after the browser closed it, e.g. when its folder was cleared. */
export function openOutbox(): Promise<Database> {
  opened ??= openDB<Shape>('needful', 1, {
    upgrade(database) {
      const entries = database.createObjectStore('entries', { keyPath: 'order', autoIncrement: true });
      entries.createIndex('id', 'id', { unique: true });
      entries.createIndex('reportId', 'reportId');
      database.createObjectStore('keys');
      database.createObjectStore('drafts');
      database.createObjectStore('tokens');
    },
    terminated: forget,
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
  });
  opened.catch(forget);
  return opened;
}

function forget(): void {
  opened = undefined;
}
