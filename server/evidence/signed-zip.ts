import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { ZipFile } from 'yazl';
import type { EvidenceKeys } from '../keys/evidence-keys.ts';
import { canonicalJson } from '../store/event-body.ts';

/** One file of what leaves the server, whole or piece by piece. */
export type ZippedFile = {
  readonly path: string;
  readonly content: string | Buffer | AsyncIterable<string | Uint8Array>;
};

export type ManifestFile = { readonly path: string; readonly sha256: string; readonly size: number };

/** What the manifest says beside its files; `leftOut` is asked for once everything is written. */
export type ManifestHead = {
  readonly organization: { readonly id: string; readonly name: string };
  readonly what: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly withTexts: boolean;
  /** Which parts of each incident's evidence were made; none of them where an incident has nothing of it. */
  readonly parts?: readonly string[];
  readonly head: object;
  readonly leftOut: () => readonly string[];
};

/**
 * Streams a ZIP whose last two files are a manifest of all the others and the organization’s signature of it. What
 * fails half-way breaks the stream: nobody takes a part for the whole. Files are asked for as they are read, and no
 * more once the reader has gone.
 */
export function signedZip(
  keys: EvidenceKeys,
  org: OrganizationId,
  head: ManifestHead,
  files: AsyncIterable<ZippedFile>,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const gone = new AbortController();
  out.once('close', () => gone.abort());
  writeAll({ zip, gone: gone.signal }, keys, org, head, files).catch((error: Error) => out.destroy(error));
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

/** A ZIP that is being read, until its reader has gone. */
type Target = { readonly zip: ZipFile; readonly gone: AbortSignal };

async function writeAll(
  target: Target,
  keys: EvidenceKeys,
  org: OrganizationId,
  { leftOut, ...head }: ManifestHead,
  files: AsyncIterable<ZippedFile>,
): Promise<void> {
  const mtime = new Date(head.madeAt);
  const listed: ManifestFile[] = [];
  for await (const { path, content } of files) {
    const isWhole = typeof content === 'string' || Buffer.isBuffer(content);
    listed.push(await addStream(target, path, isWhole ? [content] : content, mtime));
  }
  const { zip } = target;
  const keyId = keys.publicKey(org).id;
  const manifest = Buffer.from(
    canonicalJson({ format: 1, ...head, leftOut: leftOut(), keyId, files: listed }),
  );
  const signature = keys.sign(org, Buffer.concat([Buffer.from('needful manifest v1\n'), manifest]));
  zip.addBuffer(manifest, 'manifest.json', { mtime });
  zip.addBuffer(Buffer.from(signature.toString('base64')), 'manifest.sig', { mtime });
  zip.end();
}

/**
 * Resolves once the last piece was read: what follows is asked for only then, and nothing piles up in memory.
 * @throws AbortError when nobody reads any more
 */
function addStream(
  { zip, gone }: Target,
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  mtime: Date,
): Promise<ManifestFile> {
  const hash = createHash('sha256');
  let size = 0;
  return new Promise((done, failed) => {
    async function* counted() {
      for await (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    }
    const stream = Readable.from(counted(), { objectMode: false, signal: gone });
    stream.once('error', failed);
    stream.once('end', () => done({ path, sha256: hash.digest('hex'), size }));
    zip.addReadStream(stream, path, { mtime });
  });
}
