import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { askHold } from '../organization-hold.ts';
import { pointerOf, recordsText } from '../patient-request-input.ts';
import { RecordsType } from '../types/records.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('organizationHoldSet', (t) =>
  t.field({
    type: resultOf(
      'OrganizationHoldSetResult',
      successOf('OrganizationHoldSetSuccess', 'records', RecordsType),
    ),
    authScopes: { $any: { officer: true, administrator: true } },
    description:
      'Sets a legal hold over everything the organization keeps. It holds at once; a second person confirms it.',
    args: {
      messageId: t.arg.id({ required: true, description: 'The hold’s own id, made by who asks.' }),
      matter: t.arg.string({ required: true, description: 'Which matter.' }),
      reason: t.arg.string({ required: true, description: 'Why, and who asked for it.' }),
    },
    resolve: (_root, { messageId: id, matter, reason }, context) => {
      const texts = [
        recordsText('hold-matter', matter, 'matter'),
        recordsText('hold-reason', reason, 'reason'),
      ];
      const unfit = texts.find(isRefusal);
      if (unfit !== undefined) return unfit;
      return askHold(context, id, texts, (kept) => ({
        type: 'set',
        id,
        matter: pointerOf(kept),
        reason: pointerOf(kept, 1),
      }));
    },
  }),
);
