import type { KeptPicture } from '@needful/shared/domain/reminders/settings.ts';
import { builder } from '../builder.ts';

export const RecordNumberType = builder.objectRef<KeptPicture>('RecordNumber').implement({
  description: 'How the organization writes its medical record numbers: a picture, never an expression.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    picture: t.exposeString('picture', {
      description: '# is a digit, @ a letter; anything else stands for itself.',
    }),
    upTo: t.exposeInt('upTo', { description: 'How many more digits may follow.' }),
    needsWord: t.exposeBoolean('needsWord', {
      description: 'Whether a word such as MRN must stand before it.',
    }),
    hasCheckDigit: t.exposeBoolean('hasCheckDigit', {
      description: 'Whether its digits end with a check digit by Luhn\u2019s rule.',
    }),
  }),
});
