import type { KnowledgeId } from '@needful/shared/domain/discovery/knowledge.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import { parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { KnowerEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentRecordKnowledge', (t) =>
  t.field({
    type: resultOf('IncidentRecordKnowledgeResult', incidentSuccess('IncidentRecordKnowledgeSuccess')),
    authScopes: { officer: true },
    description: 'Records who knew of it since when, or corrects an entry: the date of discovery follows.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      entry: t.arg.id({
        description: 'The entry it corrects: `reporter`, `organization`, or an earlier one.',
      }),
      who: t.arg({ type: KnowerEnum, required: true }),
      isActor: t.arg.boolean({ description: 'The person who did it; leave out while unknown.' }),
      knownOn: t.arg({ type: 'Date', required: true }),
      toldOn: t.arg({ type: 'Date', description: 'When they told the organization.' }),
      byDiligence: t.arg.boolean({ description: 'Not known, but reasonable diligence would have shown it.' }),
      basis: t.arg.string({ description: 'What this rests on.' }),
    },
    resolve: (_root, args, context) =>
      officersMessage(
        context,
        args,
        { basis: parseOptionalText('knowledge-basis', args.basis, 'basis') },
        (messageId, { basis }) => ({
          type: 'record-knowledge',
          messageId,
          entry: (args.entry ?? null) as KnowledgeId | null,
          who: args.who,
          isActor: args.isActor ?? null,
          knownOn: args.knownOn as CalendarDate,
          toldOn: (args.toldOn ?? null) as CalendarDate | null,
          byDiligence: args.byDiligence ?? false,
          basis,
        }),
      ),
  }),
);
