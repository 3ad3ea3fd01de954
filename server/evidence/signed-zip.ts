import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { ZipFile } from 'yazl';
import type { EvidenceKeys } from '../keys/evidence-keys.ts';
import { canonicalJson } from '../store/event-body.ts';

/** One file of what leaves the server, whole or piece by piece. */
export type ZippedFile = { readonly path: string; readonly content: string | Buffer | AsyncIterable<string> };

export type ManifestFile = { readonly path: string; readonly sha256: string; readonly size: number };

/** What the manifest says beside its files; `leftOut` is asked for once everything is written. */
export type ManifestHead = {
  readonly organization: { readonly id: string; readonly name: string };
  readonly what: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly withTexts: boolean;
  readonly head: object;
  readonly leftOut: () => readonly string[];
};

/**
 * Streams a ZIP whose last two files are a manifest of all the others and the organization’s signature of it. What
 * fails half-way breaks the stream: nobody takes a part for the whole.
 */
export function signedZip(
  keys: EvidenceKeys,
  org: OrganizationId,
  head: ManifestHead,
  files: AsyncIterable<ZippedFile>,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  writeAll(zip, keys, org, head, files).catch((error: Error) => out.destroy(error));
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

async function writeAll(
  zip: ZipFile,
  keys: EvidenceKeys,
  org: OrganizationId,
  { leftOut, ...head }: ManifestHead,
  files: AsyncIterable<ZippedFile>,
): Promise<void> {
  const mtime = new Date(head.madeAt);
  const listed: ManifestFile[] = [];
  for await (const { path, content } of files) {
    if (typeof content === 'string' || Buffer.isBuffer(content)) {
      const bytes = Buffer.from(content);
      zip.addBuffer(bytes, path, { mtime });
      listed.push({ path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
    } else listed.push(await addStream(zip, path, content, mtime));
  }
  const keyId = keys.publicKey(org).id;
  const manifest = Buffer.from(
    canonicalJson({ format: 1, ...head, leftOut: leftOut(), keyId, files: listed }),
  );
  const signature = keys.sign(org, Buffer.concat([Buffer.from('needful manifest v1\n'), manifest]));
  zip.addBuffer(manifest, 'manifest.json', { mtime });
  zip.addBuffer(Buffer.from(signature.toString('base64')), 'manifest.sig', { mtime });
  zip.end();
}

/** Resolves once the last piece was read: what follows is asked for only then, and nothing piles up in memory. */
function addStream(
  zip: ZipFile,
  path: string,
  pieces: AsyncIterable<string>,
  mtime: Date,
): Promise<ManifestFile> {
  const hash = createHash('sha256');
  let size = 0;
  return new Promise((done, failed) => {
    async function* counted() {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    }
    const stream = Readable.from(counted(), { objectMode: false });
    stream.once('error', failed);
    stream.once('end', () => done({ path, sha256: hash.digest('hex'), size }));
    zip.addReadStream(stream, path, { mtime });
  });
}
