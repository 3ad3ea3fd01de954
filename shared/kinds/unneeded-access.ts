import { defineKind } from './_define.ts';
import { describeExtent } from './_describe.ts';
import { isItStillGoingOn, whatItHeld, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'A record looked at without need',
  sentence: 'Someone looked at a record without need',
  words: [
    'snooping',
    'curiosity',
    'neighbour',
    'neighbor',
    'celebrity',
    'coworker',
    'family',
    'access',
    'looked',
  ],
  medium: 'system',
  track: 'privacy',
  reach: 'inside',
  portal: { breachType: 'unauthorized', location: 'medical-record' },
  containment: [
    {
      do: 'Do not open the record yourself to check',
      how: 'The access log shows who opened it; the officer reads it.',
    },
    {
      do: 'Do not confront the person',
      how: 'Your report is protected. Retaliation for good-faith reporting is prohibited.',
    },
  ],
  questions: [whatItHeld, whoGotIt, isItStillGoingOn],
  describe: describeExtent,
});
