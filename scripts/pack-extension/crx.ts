import { createHash, createPublicKey, createSign, type KeyObject } from 'node:crypto';

/** The public half as Chromium puts it into manifests and packages. */
export function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

/** Chromium's id: the first 16 bytes of the public key's SHA-256, in the letters a to p. */
export function chromiumIdOf(publicKey: Buffer): string {
  const digits = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * A signed package in the format CRX3
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx3.proto).
 *
 * @param key RSA, private
 */
export function crx3(archive: Buffer, key: KeyObject): Buffer {
  const publicKey = publicKeyOf(key);
  const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedData = field(1, id);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const signature = createSign('sha256')
    .update(Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, archive]))
    .sign(key);
  const proof = Buffer.concat([field(1, publicKey), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  const start = Buffer.alloc(12);
  start.write('Cr24', 0, 'latin1');
  start.writeUInt32LE(3, 4);
  start.writeUInt32LE(header.length, 8);
  return Buffer.concat([start, header, archive]);
}

/** A length-delimited field of protocol buffers. */
function field(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}
