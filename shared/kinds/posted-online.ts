import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { isItStillGoingOn, whatItHeld, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Patient information on social media or the web',
  sentence: 'Patient information was posted or photographed',
  words: ['photo', 'picture', 'facebook', 'instagram', 'social media', 'post', 'review', 'website', 'online'],
  medium: 'system',
  track: 'privacy',
  reach: 'outside',
  portal: { breachType: 'unauthorized', location: 'other' },
  containment: [
    {
      do: 'Ask that it be taken down; do not answer under it',
      how: 'An answer can confirm that someone is a patient.',
    },
    {
      do: 'Keep the link and a note of when you saw it',
      how: 'Add them as details for the officer. Do not share the picture.',
    },
  ],
  questions: [whatItHeld, whoGotIt, isItStillGoingOn],
  describe: describeNothing,
});
