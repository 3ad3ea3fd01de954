import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chromium } from './chromium.ts';

/**
 * All that the extension stores, as its own page reads it: the areas of `storage`, and every IndexedDB with what is
 * sealed in the outbox opened by the keys that lie beside it.
 */
export async function dumpExtensionStorage(chromium: Chromium): Promise<Buffer> {
  const page = await chromium.extensionPage('options.html');
  const texts = [...(await page.evaluate(readAreas)), ...(await page.evaluate(readDatabases))];
  await page.close();
  return Buffer.from(texts.join('\n'));
}

/** The files in which Chromium keeps this extension's storage, byte by byte. */
export function readExtensionFiles({ profile, extensionId }: Chromium): Buffer {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(extensionId) || /Extension (State|Rules|Scripts)/.test(path));
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

/** Runs in the extension's page. */
async function readAreas(): Promise<string[]> {
  type Area = { get(keys: null): Promise<unknown> };
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
  const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  for (const name of ['local', 'session', 'sync', 'managed']) {
    const kept = await storage[name]?.get(null).catch(() => null);
    texts.push(`${name} ${JSON.stringify(kept)}`);
  }
  return texts;
}

/** Runs in the extension's page. */
async function readDatabases(): Promise<string[]> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const latin = (bytes: ArrayBuffer) =>
    [...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join('');
  const print = (value: unknown) =>
    JSON.stringify(value, (_key, each: unknown) => {
      if (each instanceof ArrayBuffer) return latin(each);
      return each instanceof Uint8Array ? latin(new Uint8Array(each).buffer) : each;
    });
  type Sealed = { readonly nonce: Uint8Array<ArrayBuffer>; readonly text: ArrayBuffer };
  const open = async (key: CryptoKey, binding: string, { nonce, text }: Sealed) => {
    const additionalData = new TextEncoder().encode(binding);
    const opened = crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, text);
    return opened.then((plain) => `opened ${binding} ${new TextDecoder().decode(plain)}`);
  };
  const texts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name ?? ''));
    const stores = [...database.objectStoreNames];
    const transaction = stores.length === 0 ? null : database.transaction(stores);
    const all = new Map<string, readonly [IDBValidKey[], unknown[]]>();
    for (const store of stores) {
      const from = transaction?.objectStore(store);
      if (from !== undefined) all.set(store, [await done(from.getAllKeys()), await done(from.getAll())]);
    }
    texts.push(`${name} ${print([...all])}`);
    const [names = [], values = []] = all.get('keys') ?? [];
    const keys = new Map(names.map((each, index) => [String(each), values[index] as CryptoKey]));
    const [ids = [], drafts = []] = all.get('drafts') ?? [];
    const kept = [
      ...((all.get('entries')?.[1] ?? []) as { id: string; owner: string | null; sealed: Sealed }[]),
      ...(drafts as { owner: string; sealed: Sealed }[]).map((draft, index) => ({
        ...draft,
        id: String(ids[index]),
      })),
    ];
    for (const { id, owner, sealed } of kept) {
      const key = keys.get(owner ?? 'installation');
      if (key !== undefined) texts.push(await open(key, id, sealed));
    }
    database.close();
  }
  return texts;
}
