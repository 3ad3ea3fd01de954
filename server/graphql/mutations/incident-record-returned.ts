import { type CalendarDate, isUuid } from '@needful/shared/domain/ids.ts';
import { noticeRefusals } from '@needful/shared/domain/notices/refusals.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { recordReturned } from '../../handle/returned.ts';
import { builder } from '../builder.ts';
import { parseIncident, parseMessageId } from '../command.ts';
import { givenIn } from '../register.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRecordReturned', (t) =>
  t.field({
    type: resultOf('IncidentRecordReturnedResult', incidentSuccess('IncidentRecordReturnedSuccess')),
    authScopes: { officer: true },
    description: 'Records that letters came back: the addresses of these people are bad from then on.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      entries: t.arg.idList({ required: true, description: 'Ids of the register.' }),
      on: t.arg({ type: 'Date', required: true }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      if (!args.entries.every(isUuid)) return noticeRefusals.unknownPerson();
      const entries = [...new Set(args.entries)].sort();
      const on = args.on as CalendarDate;
      return await recordReturned(context.shell, givenIn(context), incidentId, { messageId, entries, on });
    },
  }),
);
