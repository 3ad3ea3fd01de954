import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseText } from '../command.ts';
import type { Context } from '../context.ts';
import { hashOfNotice } from '../notice-documents.ts';
import { noticeIncident } from '../notice-incident.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { NoticeChannelEnum } from '../types/notice-enums.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRecordSent', (t) =>
  t.field({
    type: resultOf('IncidentRecordSentResult', incidentSuccess('IncidentRecordSentSuccess')),
    authScopes: { officer: true },
    description: 'Records that an approved notice was sent, with its proof: its clocks are met on that day.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      notice: t.arg.id({ required: true }),
      on: t.arg({ type: 'Date', required: true }),
      channel: t.arg({ type: NoticeChannelEnum, required: true }),
      proof: t.arg.string({
        required: true,
        description: 'What was sent, and the tracking or confirmation number.',
      }),
    },
    resolve: async (_root, args, context) => {
      const { notice, on, channel } = args;
      const documentHash = await hashOf(context, args.id, notice);
      return await officersMessage(
        context,
        args,
        { proof: parseText('notice-proof', args.proof, 'proof') },
        (messageId, { proof }) => ({
          type: 'record-sent',
          messageId,
          notice,
          on: on as CalendarDate,
          channel,
          proof,
          documentHash,
        }),
      );
    },
  }),
);

/** Of what is made of it today; looked at apart, so that the answer to the mutation is read after it. */
async function hashOf(context: Context, id: string, notice: string): Promise<string | null> {
  await context.reads.open();
  const found = await noticeIncident(context, id);
  if (found === null) return null;
  return await hashOfNotice({ ...context }, found.incident, found.kind, notice);
}
