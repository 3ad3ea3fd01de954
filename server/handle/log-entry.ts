import type { LogEntry } from '@needful/shared/domain/breach-log/read-row.ts';
import type { CalendarDate, Instant, MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { v7 as uuid } from 'uuid';
import { prepareText, type TextToKeep } from '../store/sealed-texts.ts';
import type { Asked } from './incident.ts';
import { reportCommand } from './report-command.ts';

/** From here on HHS is told at once, below once a year (45 CFR 164.408(b), (c)). */
const LARGE = 500;

/** What a line of a former log becomes: a report, what it held, the notices it names, and its close. */
export function commandsOfEntry(
  reportId: ReportId,
  entry: LogEntry,
  now: Instant,
): { readonly commands: readonly Asked[]; readonly texts: readonly TextToKeep[] } {
  const report = {
    reportId,
    kind: kindOf(entry.kind),
    door: 'import',
    place: null,
    noticedAt: now,
    occurredOn: entry.occurredOn,
    facts: {},
  } as const;
  const known = {
    who: 'workforce',
    isActor: null,
    knownOn: entry.discoveredOn,
    toldOn: null,
    byDiligence: false,
  } as const;
  const { asked, texts } = reportCommand(report, now, { known });
  const note = noteOf(entry);
  const commands: Asked[] = [asked];
  if (note !== null)
    commands.push({ type: 'add-details', messageId: newId(), answers: {}, note: note.pointer });
  const { individuals, state } = entry;
  if (individuals !== null) {
    const byState = state === null ? {} : { byState: { [state]: individuals } };
    commands.push({
      type: 'record-breach-facts',
      messageId: newId(),
      facts: { total: individuals, ...byState },
    });
  }
  for (const [clock, on] of noticesOf(entry))
    if (on !== null) commands.push({ type: 'record-notice', messageId: newId(), clock, on });
  commands.push({ type: 'close', reason: 'resolved', text: null });
  return { commands, texts: note === null ? texts : [...texts, note] };
}

function newId(): MessageId {
  return uuid() as MessageId;
}

function noticesOf(entry: LogEntry): readonly (readonly [string, CalendarDate | null])[] {
  return [
    ['individuals', entry.individualsToldOn],
    [(entry.individuals ?? 0) >= LARGE ? 'hhs-large' : 'hhs-small', entry.hhsToldOn],
    [`media/${entry.state}`, entry.mediaToldOn],
  ];
}

/** The log's own number, its word for the kind where it is none of ours, and what it says. */
function noteOf({ number, kind, description }: LogEntry): TextToKeep | null {
  const lines = [
    number === null ? [] : [`Number in the former log: ${number}`],
    kind === null ? [] : [`Kind in the former log: ${kind}`],
    description === null ? [] : [description],
  ].flat();
  return lines.length === 0 ? null : prepareText('details-note', lines.join('\n').slice(0, 4_000));
}

/** A kind by its id, its title, or one of the words people look for it with; else something else. */
function kindOf(spelled: string | null): string {
  const typed = (spelled ?? '').trim().toLowerCase();
  const all = Object.entries(kinds as Record<string, Kind>);
  const exact = all.find(([id, { title }]) => id === typed || title.toLowerCase() === typed);
  const byWord = all.find(([, { words }]) => words.some((word) => word.toLowerCase() === typed));
  return (exact ?? byWord)?.[0] ?? 'something-else';
}
