const MEGABYTE = 1024 * 1024;

/** One file. A mail with its headers, a scan of some pages and a photograph all fit. */
export const MOST_BYTES = 10 * MEGABYTE;
/** All files of one incident that stand. */
export const MOST_BYTES_OF_INCIDENT = 50 * MEGABYTE;
/** All files of one incident, removed ones too. */
export const MOST_ATTACHMENTS = 100;

/** `734 bytes`, `12 kB` or `1.2 MB`: the larger units are of 1024, and as exact as somebody wants to know. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1024) return `${kilobytes} kB`;
  return `${(bytes / MEGABYTE).toFixed(1).replace('.0', '')} MB`;
}
