import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exactly } from '../kit/interval.ts';
import type { Line } from '../kit/line.ts';
import { BUILT } from './browsers.ts';

/** What the built extension puts into a page, as gzip makes it; a kB is 1,000 bytes. */
export function bytesInPage(): readonly Line[] {
  return [
    bytesOf('bytes in a page until it shows an act (`detect.js`, gzip)', ['detect.js'], 2),
    bytesOf('bytes with a card (`detect.js` and `act.js`, gzip)', ['detect.js', 'act.js'], 10),
    bytesOf('bytes more where something can be reported (`reporter.js`, gzip)', ['reporter.js']),
  ];
}

function bytesOf(what: string, files: readonly string[], atMost?: number): Line {
  const kilobytes = files.reduce((sum, file) => sum + zippedIn(file), 0) / 1000;
  const line = { what, measured: exactly(kilobytes), unit: 'kB' } as const;
  return atMost === undefined ? line : { ...line, target: { atMost } };
}

function zippedIn(file: string): number {
  return gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length;
}
