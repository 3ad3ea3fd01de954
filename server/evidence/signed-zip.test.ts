import { randomBytes } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createEvidenceKeys } from '../keys/evidence-keys.ts';
import { type ManifestHead, signedZip, type ZippedFile } from './signed-zip.ts';

const keys = createEvidenceKeys({ current: Buffer.alloc(32, 1), former: [] });
const org = '018f0000-0000-7000-8000-000000000000' as OrganizationId;
const head: ManifestHead = {
  organization: { id: org, name: 'Practice' },
  what: 'A test',
  madeAt: '2026-01-01T00:00:00.000Z',
  madeBy: 'Somebody',
  withTexts: false,
  head: {},
  leftOut: () => [],
};
/** What no compression makes smaller. */
const PIECE = randomBytes(65_536);
const FILES = 60;

function manyFiles() {
  const done = Promise.withResolvers<void>();
  const made = { count: 0, done: done.promise };
  async function* files(): AsyncGenerator<ZippedFile> {
    try {
      for (; made.count < FILES; made.count += 1) yield { path: `${made.count}.bin`, content: PIECE };
    } finally {
      done.resolve();
    }
  }
  return { made, reader: signedZip(keys, org, head, files()).getReader() };
}

describe('a signed ZIP', () => {
  it('is made no faster than it is read, and whole in the end', async () => {
    const { made, reader } = manyFiles();
    const pieces: Uint8Array[] = [];
    let read = 0;
    for (;;) {
      await new Promise((turn) => setImmediate(turn));
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      read += value.length;
      expect(made.count * PIECE.length - read).toBeLessThan(1_000_000);
    }
    const files = unzipSync(Buffer.concat(pieces));
    expect(Object.keys(files)).toHaveLength(FILES + 2);
    expect(Buffer.compare(files[`${FILES - 1}.bin`] ?? Buffer.alloc(0), PIECE)).toBe(0);
  });

  it('asks for no more once its reader has gone', async () => {
    const { made, reader } = manyFiles();
    await reader.read();
    await reader.cancel();
    await made.done;
    expect(made.count).toBeLessThan(20);
  });

  it('holds a file with nothing in it', async () => {
    async function* files(): AsyncGenerator<ZippedFile> {
      yield { path: 'empty.txt', content: '' };
    }
    const bytes = await new Response(signedZip(keys, org, head, files())).bytes();
    expect(unzipSync(bytes)['empty.txt']).toHaveLength(0);
  });
});
