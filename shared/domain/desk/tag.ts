import { type Refusal, refuse } from '../refusal.ts';

/** A word of the organization’s own by which its officers find incidents again. */
export type Tag = string;

/** No incident needs more. */
export const MOST_TAGS = 20;
const LONGEST = 30;

/**
 * A tag in its one spelling: lower case, single spaces. It stands in the clear and in the history for good, so it
 * may not look like what names a person: no long numbers, no addresses.
 * @returns the tag, or why it is none
 */
export function readTag(typed: string): Tag | Refusal {
  const tag = typed.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (tag === '' || tag.length > LONGEST || !/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(tag))
    return refuse(
      'unfit-tag',
      'A tag is 1 to 30 letters, digits, spaces and hyphens. Choose another word.',
      'tag',
    );
  if (/\d{4}/.test(tag.replaceAll(/[ -]/g, '')) && !/^(.*\D)?(19|20)\d\d(\D.*)?$/.test(tag))
    return refuse(
      'tag-names-somebody',
      'A long number may name a person, and a tag stays in the history for good. Choose a word instead, and write the number into a note.',
      'tag',
    );
  return tag;
}

export const tagRefusals = {
  unknown: (tag: Tag) =>
    refuse(
      'unknown-tag',
      `\u201c${tag}\u201d is no tag of this organization. Add it to the tags first.`,
      'tag',
    ),
  tooMany: () =>
    refuse('too-many-tags', `An incident has at most ${MOST_TAGS} tags. Take one away first.`, 'tag'),
} as const;
