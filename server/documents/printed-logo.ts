import type { LogoKind } from '@needful/shared/domain/letterhead/letterhead.ts';
import type { Picture } from './pdf.ts';

/** A logo as it goes into a letter. */
export type PrintedLogo = { readonly picture: Picture; readonly alternative: string };

export function printedLogo(kind: LogoKind, bytes: Buffer, alternative: string): PrintedLogo {
  return { picture: { name: `logo.${kind}`, bytes }, alternative };
}
