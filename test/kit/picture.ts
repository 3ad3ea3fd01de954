import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG of a size, made here: a real picture that no file has to be kept for. */
export function aPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, of grey alone.
  head.writeUInt8(8, 8);
  const lines = Buffer.alloc(height * (width + 1), 0);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(lines);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** PNG 3rd edition, 5.3. */
function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
