import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRecordNotice', (t) =>
  t.field({
    type: resultOf('IncidentRecordNoticeResult', incidentSuccess('IncidentRecordNoticeSuccess')),
    authScopes: { officer: true },
    description: 'Records on which day a notice was given: its clock is met.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      clock: t.arg.id({ required: true }),
      on: t.arg({ type: 'Date', required: true }),
    },
    resolve: (_root, args, context) =>
      officersMessage(context, args, {}, (messageId) => ({
        type: 'record-notice',
        messageId,
        clock: args.clock,
        on: args.on as CalendarDate,
      })),
  }),
);
