import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = { readonly name: string; readonly content: Buffer };

/** 1 January 1980, the first day a ZIP knows: the same files give the same bytes. */
const DAY = 0x0021;
const DEFLATE = 8;
/** General purpose bit 11: names are UTF-8. */
const UTF8 = 0x0800;

/** A ZIP archive (APPNOTE 6.3.3) of files in the given order; smaller than 4 GB, without directories' own entries. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = deflateRawSync(entry.content, { level: 9 });
    const local = Buffer.concat([header(0x04034b50, entry, packed), name, packed]);
    central.push(centralEntry(entry, name, packed, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...locals, directory, endOf(entries.length, directory.length, offset)]);
}

function header(signature: number, { content, name }: ZipEntry, packed: Buffer): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(signature, 0);
  common(content, packed, Buffer.byteLength(name)).copy(bytes, 4);
  return bytes;
}

/** The 26 bytes that the local and the central header share, from "version needed" to the extra field's length. */
function common(content: Buffer, packed: Buffer, nameLength: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(UTF8, 2);
  bytes.writeUInt16LE(DEFLATE, 4);
  bytes.writeUInt16LE(DAY, 8);
  bytes.writeUInt32LE(crc32(content), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(content.length, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}

function centralEntry({ content }: ZipEntry, name: Buffer, packed: Buffer, offset: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  common(content, packed, name.length).copy(bytes, 6);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
