import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { AddendumKindEnum } from '../types/notice-enums.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentAddAddendum', (t) =>
  t.field({
    type: resultOf('IncidentAddAddendumResult', incidentSuccess('IncidentAddAddendumSuccess')),
    authScopes: { officer: true },
    description:
      'Adds what became known after a notice was sent; or records urgent calls beside the letters (164.404(d)(3)).',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      notice: t.arg.id({ required: true }),
      kind: t.arg({ type: AddendumKindEnum, required: true }),
      on: t.arg({ type: 'Date', required: true }),
      text: t.arg.string({ required: true, description: 'What was added or said.' }),
      proof: t.arg.string({ required: true, description: 'The confirmation number, or who called whom.' }),
    },
    resolve: (_root, args, context) => {
      const { notice, kind, on } = args;
      const texts = {
        text: parseText('addendum-text', args.text),
        proof: parseText('notice-proof', args.proof, 'proof'),
      };
      return officersMessage(context, args, texts, (messageId, written) => ({
        type: 'add-addendum',
        messageId,
        notice,
        kind,
        on: on as CalendarDate,
        ...written,
      }));
    },
  }),
);
