/**
 * A whole body, counted as it comes: what a header says of its length is believed by nobody.
 * @returns `too-many` once there is more than `most`; the rest is not read
 */
export async function bytesIn(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array | 'too-many'> {
  if (body === null) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) return 'too-many';
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
