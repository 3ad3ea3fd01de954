import { isUuid } from '@needful/shared/domain/ids.ts';
import { noticeRefusals } from '@needful/shared/domain/notices/refusals.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentSetLettersAside', (t) =>
  t.field({
    type: resultOf('IncidentSetLettersAsideResult', incidentSuccess('IncidentSetLettersAsideSuccess')),
    authScopes: { officer: true },
    description: 'Sets the letters to some people aside with a reason, so that the others can leave.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      entries: t.arg.idList({ required: true, description: 'Ids of the register.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const { entries } = args;
      if (!entries.every(isUuid)) return noticeRefusals.unknownPerson();
      const reason = parseText('letter-aside-reason', args.reason, 'reason');
      return await officersMessage(context, args, { reason }, (messageId, written) => ({
        type: 'set-letters-aside',
        messageId,
        entries: [...new Set(entries)].sort(),
        ...written,
      }));
    },
  }),
);
