import { builder } from '../builder.ts';
import { askDisclosure, pointerOf, recordsText } from '../patient-request-input.ts';
import { DisclosureType } from '../types/disclosure.ts';

import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('disclosureTakeBack', (t) =>
  t.field({
    type: resultOf(
      'DisclosureTakeBackResult',
      successOf('DisclosureTakeBackSuccess', 'disclosure', DisclosureType),
    ),
    authScopes: { officer: true },
    description: 'Takes an entry back that was recorded in error. It stays on record.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, context) =>
      askDisclosure(context, args, [recordsText('disclosure-reason', args.reason, 'reason')], (texts) => ({
        type: 'take-back',
        reason: pointerOf(texts),
      })),
  }),
);
