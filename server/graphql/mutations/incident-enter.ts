import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import type { Report } from '@needful/shared/domain/incident/report.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { idSchema, instantSchema, lineSchema } from '@needful/shared/wire/report.ts';
import type { Asked } from '../../handle/incident.ts';
import { reportCommand } from '../../handle/report-command.ts';
import type { TextToKeep } from '../../store/sealed-texts.ts';
import { builder } from '../builder.ts';
import { command, parsed, parseMessage, parseOptionalText } from '../command.ts';
import { countMessage } from '../limited.ts';
import { BehalfEnum, KnowerEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

const EnteredReportInput = builder.inputType('EnteredReportInput', {
  description: 'What somebody told an officer by telephone, on paper or in person.',
  fields: (t) => ({
    reportId: t.id({ required: true, description: 'UUID made on the officer\u2019s page.' }),
    messageId: t.id({ required: true, description: 'Of the note, made there as well.' }),
    kind: t.string({ required: true }),
    noticedAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'When it was entered, by the page\u2019s clock.',
    }),
    occurredOn: t.field({ type: 'Date' }),
    onBehalfOf: t.field({ type: BehalfEnum, required: true }),
    name: t.string({ description: 'Who told it; left out where they gave no name.' }),
    reach: t.string({ description: 'How to reach them.' }),
    confidential: t.boolean({ description: 'Only the officer who leads may learn who told it.' }),
    who: t.field({ type: KnowerEnum, required: true, description: 'Whose knowledge it is.' }),
    isActor: t.boolean({ description: 'They did it themselves; leave out while unknown.' }),
    knownOn: t.field({ type: 'Date', required: true, description: 'Since when they knew.' }),
    toldOn: t.field({ type: 'Date', description: 'When they told the organization.' }),
    note: t.string({ description: 'What they said.' }),
  }),
});
type Entered = typeof EnteredReportInput.$inferInput;

builder.mutationField('incidentEnter', (t) =>
  t.field({
    type: resultOf('IncidentEnterResult', incidentSuccess('IncidentEnterSuccess')),
    authScopes: { officer: true },
    description: 'An officer enters a report for somebody else, with the date since when it was known.',
    args: { report: t.arg({ type: EnteredReportInput, required: true }) },
    resolve: async (_root, { report: given }, context) => {
      await countMessage(context);
      const message = parseMessage(given);
      if (isRefusal(message)) return message;
      const kind = parsed(idSchema, given.kind, 'kind');
      if (isRefusal(kind)) return kind;
      const contact = contactIn(given);
      if (isRefusal(contact)) return contact;
      const note = parseOptionalText('details-note', given.note, 'note');
      if (isRefusal(note)) return note;
      const { reportId, messageId } = message;
      const known = {
        who: given.who,
        isActor: given.isActor ?? null,
        knownOn: given.knownOn as CalendarDate,
        toldOn: (given.toldOn ?? null) as CalendarDate | null,
        byDiligence: false,
      };
      const { asked, texts } = reportCommand(reportOf(given, kind, reportId), context.now, {
        contact,
        known,
      });
      const commands: Asked[] = [asked];
      if (note !== null) commands.push({ type: 'add-details', messageId, answers: {}, note: note.pointer });
      return await command(context, { reportId }, commands, [...texts, ...noteIn(note)]);
    },
  }),
);

function noteIn(note: TextToKeep | null): readonly TextToKeep[] {
  return note === null ? [] : [note];
}

function reportOf(given: Entered, kind: string, reportId: Report['reportId']): Report {
  return {
    reportId,
    kind,
    door: 'officer',
    place: null,
    noticedAt: instantSchema.parse(given.noticedAt),
    occurredOn: (given.occurredOn ?? null) as CalendarDate | null,
    facts: {},
    onBehalfOf: given.onBehalfOf,
    ...(given.confidential === true ? { confidential: true as const } : {}),
  };
}

/** Name and address as one text; null where neither was given. */
function contactIn({ name, reach }: Entered): string | null | Refusal {
  const lines: string[] = [];
  for (const [field, value, longest] of [
    ['name', name, 120],
    ['reach', reach, 200],
  ] as const) {
    if (value == null || value.trim() === '') continue;
    const line = parsed(lineSchema(longest), value, field);
    if (isRefusal(line)) return line;
    lines.push(line);
  }
  return lines.length === 0 ? null : lines.join('\n');
}
