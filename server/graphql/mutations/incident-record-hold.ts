import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { HoldFormEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRecordHold', (t) =>
  t.field({
    type: resultOf('IncidentRecordHoldResult', incidentSuccess('IncidentRecordHoldSuccess')),
    authScopes: { officer: true },
    description: 'Records a law-enforcement statement that notice would impede an investigation (164.412).',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      form: t.arg({ type: HoldFormEnum, required: true }),
      statedOn: t.arg({ type: 'Date', required: true }),
      until: t.arg({ type: 'Date', description: 'The time a written statement specifies.' }),
      official: t.arg.string({ required: true, description: 'Who stated it, and what.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { reason: parseText('hold-official', args.official, 'official') },
        (messageId, { reason }) => ({
          type: 'record-hold',
          messageId,
          hold: {
            form: args.form,
            statedOn: args.statedOn as CalendarDate,
            until: (args.until ?? null) as CalendarDate | null,
          },
          reason,
        }),
      ),
  }),
);
