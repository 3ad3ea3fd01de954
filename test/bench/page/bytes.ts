import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exactly } from '../kit/interval.ts';
import type { Line } from '../kit/line.ts';
import { BUILT } from './browsers.ts';

/** What the built extension puts into a page, as gzip makes it; a kB is 1,000 bytes. */
export function bytesInPage(): readonly Line[] {
  return [
    bytesOf('bytes in a page until it shows an act (`detect.js`, gzip)', 'detect.js', 2),
    bytesOf('bytes for button, receipt and card (`act.js`, gzip)', 'act.js', 10),
  ];
}

function bytesOf(what: string, file: string, atMost: number): Line {
  const kilobytes = gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length / 1000;
  return { what, measured: exactly(kilobytes), unit: 'kB', target: { atMost } };
}
