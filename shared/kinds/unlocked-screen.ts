import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { isItStillGoingOn, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Workstation or room left open',
  sentence: 'A workstation, cabinet or room was left open',
  words: ['unlocked', 'screen', 'workstation', 'door', 'cabinet', 'server room', 'left open', 'tailgating'],
  medium: 'device',
  track: 'security',
  containment: [
    { do: 'Lock it', how: 'Sign the other person out; do not look through what is open.' },
    { do: 'Note the place and since when', how: 'What could be seen matters more than who forgot.' },
  ],
  questions: [whoGotIt, isItStillGoingOn],
  describe: describeNothing,
});
