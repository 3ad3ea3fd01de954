import type { Instant } from '@needful/shared/domain/ids.ts';
import type { LogoKind } from '@needful/shared/domain/letterhead/letterhead.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { blocksPdf } from './letters.ts';
import { printedLogo } from './printed-logo.ts';

/** It stands in every letter of a batch. */
const MOST_BYTES = 64 * 1024;
/** A picture of few bytes can be of very many pixels. */
const MOST_PIXELS = 2_000;
/** As high as the lines beside it, a wider one would leave the page. */
const WIDEST = 8;

const KINDS: Readonly<Record<string, LogoKind>> = { 'image/png': 'png', 'image/jpeg': 'jpeg' };

const refusals = {
  otherKind: () =>
    refuse(
      'logo-other-kind',
      'A logo is a PNG or JPEG picture. An SVG can hold programs and is not taken: save it as PNG. Nothing was changed.',
      'image',
    ),
  tooLarge: () =>
    refuse(
      'logo-too-large',
      `A logo holds at most 64 kB, ${MOST_PIXELS} pixels each way, and is at most ${WIDEST} times as wide as high. Save it smaller. Nothing was changed.`,
      'image',
    ),
  damaged: () =>
    refuse(
      'logo-damaged',
      'That picture cannot be printed: it is damaged, or of a sort that letters cannot hold. Save it anew as PNG. Nothing was changed.',
      'image',
    ),
} as const;

/** What sort of picture the bytes are, by what is in them and not by a name; refused where no letter can show it. */
export async function logoKindOf(bytes: Buffer): Promise<LogoKind | Refusal> {
  if (bytes.length > MOST_BYTES) return refusals.tooLarge();
  const kind = KINDS[(await fileTypeFromBuffer(bytes))?.mime ?? ''];
  if (kind === undefined) return refusals.otherKind();
  const size = sizeOf(bytes);
  if (size === null) return refusals.damaged();
  const { width, height } = size;
  if (Math.max(width, height) > MOST_PIXELS || width > WIDEST * height) return refusals.tooLarge();
  return isPrintable(kind, bytes) ? kind : refusals.damaged();
}

function sizeOf(bytes: Buffer) {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}

/** The proof is a letter with it: what cannot be set now would stop every letter later. */
function isPrintable(kind: LogoKind, bytes: Buffer): boolean {
  const head = { lines: [''], logo: printedLogo(kind, bytes, 'Logo') };
  try {
    blocksPdf({ title: 'Letter', language: 'en' }, head, [[]], '2026-01-01T00:00:00.000Z' as Instant);
    return true;
  } catch {
    return false;
  }
}
