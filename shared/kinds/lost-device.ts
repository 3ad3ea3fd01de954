import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';
import { howManyPatients, wasItEncrypted, whatItHeld } from './_questions.ts';

export default defineKind({
  title: 'Lost or stolen device',
  sentence: 'A device with patient information was lost or stolen',
  words: ['laptop', 'phone', 'tablet', 'usb', 'stick', 'drive', 'lost', 'stolen', 'theft', 'lost phone'],
  medium: 'device',
  track: 'both',
  containment: [
    {
      do: 'Call IT now and ask them to lock or wipe it',
      how: 'Minutes count. Say what was on it and whether it was encrypted.',
    },
    { do: 'Change the passwords that it remembered', how: 'From another device.' },
    { do: 'If it was stolen, report it to the police and keep the number' },
  ],
  questions: [wasItEncrypted, whatItHeld, howManyPatients],
  describe: describeNothing,
});
