import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../kit/chromium.ts';
import { findPart, readAloud } from '../kit/parts-on-page.ts';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import {
  arrivedOnce,
  hasArrived,
  type Line,
  openReporter,
  openWebmail,
  pressReport,
  reportSent,
  signIn,
  startLine,
  tell,
} from './reporting.ts';

const ROOM = 4_000_000;

let line: Line;
let full: Chromium;
let page: Page;
let storage: { limit(bytes: number): Promise<void>; write(bytes: number): Promise<boolean> };

beforeAll(async () => {
  line = await startLine();
  full = await openReporter(line, { extension: withoutUnlimitedStorage() });
  storage = await openStorage(full);
  await storage.limit(ROOM);
  await signIn(full, line.needful.demo.staff);
  page = await openWebmail(full, line);
});

afterAll(async () => {
  await full?.close();
  await line?.stop();
});

/** From now on the browser has no byte left for the extension. */
async function fillStorage(): Promise<void> {
  await storage.limit(1);
  // Chromium grants small writes from the room it counted last, for half a minute: more than all of that room
  // makes it count again.
  expect(await storage.write(2 * ROOM)).toBe(false);
  expect(await storage.write(1)).toBe(false);
}

describe('where the browser has no room left', () => {
  it('a report goes straight to the server or is told as not kept, and what was kept before stays', async () => {
    await line.wire.refuse();
    const kept = await reportSent(page);
    await fillStorage();
    await pressReport(page);
    await findPart(page, 'StaticText', /Not reported: this computer's storage is full/);
    expect(await readAloud(page)).toContain('Tell your Privacy or Security Officer by telephone');
    await line.wire.pass();
    const direct = await reportSent(page);
    await findPart(page, 'StaticText', /has it\b/);
    expect(await hasArrived(line, direct)).toBe(true);
    expect(JSON.stringify(await tell(full, 'list-kept-reports'))).not.toContain(direct);
    await storage.limit(ROOM);
    await tell(full, 'send-now');
    await arrivedOnce(line, full, kept);
  });
});

/**
 * The built extension without one permission: with it only a full disk makes the browser answer that there is no
 * room, without it a quota does, in the same words, and a test can set it.
 */
function withoutUnlimitedStorage(): string {
  const { path } = makeTemporaryDirectory('extension');
  cpSync(BUILT_FOR_CHROME, path, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(join(path, 'manifest.json'), JSON.stringify({ ...manifest, permissions }));
  return path;
}

/** The extension's storage: how much the browser allows it, for as long as it runs, and whether more finds room. */
async function openStorage(chromium: Chromium) {
  const own = await chromium.extensionGround();
  const session = await chromium.context.newCDPSession(own);
  const origin = `chrome-extension://${chromium.extensionId}`;
  return {
    async limit(quotaSize: number): Promise<void> {
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    },
    write: (bytes: number): Promise<boolean> => own.evaluate(writeNoise, bytes),
  };
}

/** Runs in a page of the extension. Noise, since Chromium counts what is left after compressing. */
function writeNoise(bytes: number): Promise<boolean> {
  const noise = new Uint8Array(bytes);
  const most = 65_536;
  for (let at = 0; at < bytes; at += most) crypto.getRandomValues(noise.subarray(at, at + most));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('room', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('bytes', 'readwrite', { durability: 'strict' });
      writing.objectStore('bytes').add(noise);
      writing.oncomplete = () => resolve(true);
      writing.onabort = () =>
        writing.error?.name === 'QuotaExceededError' ? resolve(false) : reject(writing.error);
    };
  });
}
