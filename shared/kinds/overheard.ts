import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { whatItHeld, whoGotIt } from './_questions.ts';

export default defineKind({
  title: 'Conversation overheard',
  sentence: 'Patient information was overheard',
  words: ['speech', 'overheard', 'talk', 'elevator', 'waiting room', 'telephone', 'voicemail', 'speaker'],
  medium: 'speech',
  track: 'privacy',
  portal: { breachType: 'unauthorized', location: 'other' },
  containment: [
    {
      do: 'Stop, and go on where nobody can listen',
      how: 'For a voicemail left at a wrong number: call again and ask that it be deleted.',
    },
    { do: 'Note the place, and roughly who was in earshot', how: 'No names of patients are needed here.' },
  ],
  questions: [whatItHeld, whoGotIt],
  describe: describeNothing,
});
