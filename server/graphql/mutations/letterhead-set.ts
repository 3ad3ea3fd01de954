import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { setLetterhead } from '../letterhead.ts';
import { firstRefusal, optionalLine } from '../patient-request-input.ts';
import { RecordsType } from '../types/records.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('letterheadSet', (t) =>
  t.field({
    type: resultOf('LetterheadSetResult', successOf('LetterheadSetSuccess', 'records', RecordsType)),
    authScopes: { administrator: true },
    description:
      'Sets what stands at the head of letters from now on; letters that were drafted keep theirs.',
    args: {
      address: t.arg.string({ required: true }),
      telephone: t.arg.string({ required: true }),
      tollFree: t.arg.string(),
      email: t.arg.string(),
      web: t.arg.string(),
    },
    resolve: async (_root, args, context) => {
      const address = parsed(lineSchema(200), args.address, 'address');
      const telephone = parsed(lineSchema(60), args.telephone, 'telephone');
      const tollFree = optionalLine(args.tollFree, 'tollFree', 60);
      const email = optionalLine(args.email, 'email', 200);
      const web = optionalLine(args.web, 'web', 200);
      if (isRefusal(address)) return address;
      if (isRefusal(telephone)) return telephone;
      if (isRefusal(tollFree) || isRefusal(email) || isRefusal(web))
        return firstRefusal([tollFree, email, web]) ?? {};
      await setLetterhead(context, (known) => {
        const logo = known?.logo === undefined ? {} : { logo: known.logo };
        return { address, telephone, tollFree, email, web, ...logo };
      });
      return {};
    },
  }),
);
