import { isRefusal, type Refusal } from '../refusal.ts';
import { type AttachmentKind, kindByName } from './kinds.ts';
import { attachmentRefusals } from './refusals.ts';

/** In characters; what file systems take is 255 bytes, and a download must be kept somewhere. */
const LONGEST = 150;

/**
 * Separators of paths, what Windows takes for something else, control characters, and marks that turn or hide what
 * follows: with them a name could say that a program is a picture (CVE-2021-42574; Unicode UAX #9, UTS #39).
 */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\\/:*?"<>|]/u;

/** A name as it is kept, with what it says that the file is; or why it may not be attached so. */
export function readName(given: string): { readonly name: string; readonly kind: AttachmentKind } | Refusal {
  const name = given.normalize('NFC').trim();
  const unfit = unfitName(name);
  if (isRefusal(unfit)) return unfit;
  const kind = kindByName(name);
  return kind === null ? attachmentRefusals.unknownKind() : { name, kind };
}

function unfitName(name: string): Refusal | null {
  if (UNFIT.test(name)) return attachmentRefusals.hidingName();
  if ([...name].length > LONGEST) return attachmentRefusals.longName(LONGEST);
  // Only an extension, as `.pdf`, would be hidden where it is saved.
  return name.startsWith('.') ? attachmentRefusals.hidingName() : null;
}
