import { refuse } from '../refusal.ts';

export const snippetRefusals = {
  unknown: () => refuse('no-such-snippet', 'There is no such version of a snippet here. Reload the list.'),
  changed: () =>
    refuse(
      'snippet-changed',
      'Somebody wrote a newer version meanwhile. Your text is still here: look at theirs, then save yours after it.',
      'after',
    ),
  unchanged: () =>
    refuse('snippet-unchanged', 'Nothing differs from the version before. Change something, or leave it.'),
  tooMany: () =>
    refuse(
      'too-many-snippets',
      'There are 300 snippets already. Change or retire one instead of adding more.',
    ),
  own: () =>
    refuse(
      'own-snippet',
      'You wrote this version, so somebody else has to approve it. Ask another officer or an administrator.',
    ),
  notWaiting: () =>
    refuse('snippet-not-waiting', 'This version does not wait for approval any more. Reload to see why.'),
  notInUse: () =>
    refuse('snippet-not-in-use', 'Only a version in use can be reviewed. Reload to see the one that is.'),
  over: () =>
    refuse('snippet-over', 'This version was replaced or retired already. Reload to see what stands now.'),
} as const;
