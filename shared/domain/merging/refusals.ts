import { refuse } from '../refusal.ts';

export const mergeRefusals = {
  closedThere: () =>
    refuse(
      'other-is-closed',
      'The other incident is closed, and nothing goes into a closed one. Link the two instead.',
      'other',
    ),
  mergedThere: () =>
    refuse(
      'other-is-merged',
      'The other incident was merged itself. Give the reference of the one it went into, or undo that merge first.',
      'other',
    ),
  hasTaken: () =>
    refuse(
      'has-merged-ones',
      'Others were merged into this one. Merge the other incident into this one instead, or undo those merges first.',
      'other',
    ),
  tooMany: (most: number) =>
    refuse(
      'too-many-merged',
      `${most} incidents were merged into the other already. Link this one instead.`,
      'other',
    ),
  signedHere: () =>
    refuse(
      'signed-here',
      'A conclusion is signed here. Reopen the determination first: it goes on in the other incident.',
    ),
  signedThere: () =>
    refuse(
      'signed-there',
      'A conclusion is signed in the other incident, and this one would change what it rests on. Reopen that determination first.',
      'other',
    ),
  noticesLeft: () =>
    refuse(
      'notices-left',
      'A notice of this incident was given already. Link the two instead: what was sent stays proven where it was sent.',
    ),
  lacking: (what: readonly string[]) =>
    refuse(
      'other-lacks',
      `The other incident does not have what is recorded here: ${what.join('; ')}. Record it there first, so that nothing owed is lost.`,
      'other',
    ),
  namedThere: () =>
    refuse(
      'other-names-more',
      'Somebody who has a part in the other incident is not named in this one, and could still read it. Name them here first.',
    ),
  notMerged: () => refuse('not-merged', 'This incident is not merged any more. Reload; nothing was changed.'),
} as const;
