import { lookAlikes } from './look-alikes.generated.ts';

let letters: ReadonlyMap<string, string> | undefined;

/** Pieces of ASCII that a glance takes for each other. UTS 39 has the letters of other scripts; these are ours. */
const AT_A_GLANCE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
];

/**
 * What a label looks like: the skeleton of UTS 39 as far as it ends in ASCII, with marks left out and with what a
 * glance confuses. Two labels with one skeleton look alike; a skeleton is nothing to show.
 */
export function skeletonOf(label: string): string {
  const plain = plainLetters(label);
  return AT_A_GLANCE.reduce((text, [pattern, seen]) => text.replace(pattern, seen), plain);
}

/** Letters of other scripts and with marks as the ASCII they look like. */
export function plainLetters(label: string): string {
  letters ??= new Map(lookAlikes.split(' ').map((pair) => [[...pair][0] ?? '', [...pair].slice(1).join('')]));
  const bare = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...bare].map((letter) => letters?.get(letter) ?? letter).join('');
}
