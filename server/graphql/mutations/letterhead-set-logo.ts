import type { Letterhead } from '@needful/shared/domain/letterhead/letterhead.ts';
import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { logoKindOf } from '../../documents/logo.ts';
import { keepLogo } from '../../store/letterhead-logos.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { placeOf } from '../context.ts';
import { setLetterhead } from '../letterhead.ts';
import { RecordsType } from '../types/records.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const noLetterhead = () =>
  refuse(
    'letterhead-missing',
    'Set the address and the telephone of the letterhead first, then its logo. Nothing was changed.',
    'image',
  );

builder.mutationField('letterheadSetLogo', (t) =>
  t.field({
    type: resultOf('LetterheadSetLogoResult', successOf('LetterheadSetLogoSuccess', 'records', RecordsType)),
    authScopes: { administrator: true },
    description:
      'Puts a picture at the head of letters from now on, or takes it away; letters that were drafted keep theirs.',
    args: {
      image: t.arg.string({ description: 'A PNG or JPEG of at most 64 kB, as base64. Null takes it away.' }),
      alternative: t.arg.string({ description: 'What a screen reader says for it; needed with a picture.' }),
    },
    resolve: async (_root, { image, alternative }, context) => {
      if (image == null) return (await setLetterhead(context, withoutLogo)) ?? {};
      const said = parsed(lineSchema(120), alternative ?? '', 'alternative');
      if (isRefusal(said)) return said;
      const bytes = Buffer.from(image, 'base64');
      const kind = await logoKindOf(bytes);
      if (isRefusal(kind)) return kind;
      const { org } = placeOf(context);
      const set = await setLetterhead(context, async (known, sql) => {
        if (known === null) return noLetterhead();
        return { ...known, logo: { hash: await keepLogo(sql, org, bytes), kind, alternative: said } };
      });
      return set ?? {};
    },
  }),
);

function withoutLogo(known: Letterhead | null) {
  if (known === null) return noLetterhead();
  const { logo: _gone, ...letterhead } = known;
  return letterhead;
}
