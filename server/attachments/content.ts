import type { AttachmentKind } from '@needful/shared/domain/attachments/kinds.ts';
import { ATTACHMENT_KINDS } from '@needful/shared/domain/attachments/kinds.ts';
import { attachmentRefusals } from '@needful/shared/domain/attachments/refusals.ts';
import type { Refusal } from '@needful/shared/domain/refusal.ts';
import { fileTypeFromBuffer } from 'file-type';

/** How `file-type` calls them. Office files are ZIP packages, and Outlook’s a compound file: neither is unpacked. */
const MAGIC: Readonly<Partial<Record<AttachmentKind, readonly string[]>>> = {
  pdf: ['application/pdf'],
  png: ['image/png'],
  jpeg: ['image/jpeg'],
  msg: ['application/x-cfb'],
};

/** A package’s local file header (APPNOTE 4.3.7), and the part every one of them names in the clear (ECMA-376-2 § 10.1.2). */
const ZIP = Buffer.from('504b0304', 'hex');
const CONTENT_TYPES = '[Content_Types].xml';
/** Where each keeps its main part. */
const FOLDERS: Readonly<Partial<Record<AttachmentKind, string>>> = { docx: 'word/', xlsx: 'xl/' };

/** Why what is in a file is not what its name says; null where it is. Nothing of it is unpacked or run. */
export async function unfitContent(bytes: Uint8Array, kind: AttachmentKind): Promise<Refusal | null> {
  return (await isOf(bytes, kind)) ? null : attachmentRefusals.otherContent(ATTACHMENT_KINDS[kind].title);
}

async function isOf(bytes: Uint8Array, kind: AttachmentKind): Promise<boolean> {
  const folder = FOLDERS[kind];
  if (folder !== undefined)
    return isPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), folder);
  const found = await magicOf(bytes);
  const magic = MAGIC[kind];
  if (magic !== undefined) return found !== null && magic.includes(found);
  return found === null && isText(bytes) && (kind !== 'eml' || beginsAsMail(bytes));
}

/** The start is enough to tell; of a whole file the library would look into archives, which is not wanted. */
const START = 4_100;

async function magicOf(bytes: Uint8Array): Promise<string | null> {
  if (bytes[0] === ZIP[0] && bytes[1] === ZIP[1]) return 'application/zip';
  const found = await fileTypeFromBuffer(bytes.subarray(0, START));
  return found?.mime ?? null;
}

/** Names stand uncompressed in a ZIP, so that nothing has to be inflated: a bomb stays what it is. */
function isPackage(bytes: Buffer, folder: string): boolean {
  return bytes.subarray(0, 4).equals(ZIP) && bytes.includes(CONTENT_TYPES) && bytes.includes(folder);
}

/** No control characters but those that lines, tabs and pages are made of; UTF-16 where it says so itself. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return isDecodable(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return isDecodable(bytes, 'utf-16be');
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return !text.includes('\0');
  } catch {
    return false;
  }
}

/** A header field with its colon (RFC 5322 § 2.2), or the line of an mbox before it. */
function beginsAsMail(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1_000))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  return /^(From .*\r?\n)?[!-9;-~]+[ \t]*:/.test(start);
}
