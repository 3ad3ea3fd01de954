import type { Instant } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isLetter } from '@needful/shared/domain/notices/decide.ts';
import { fillLetter, type LetterBlock } from '@needful/shared/domain/notices/letter.ts';
import { type ListedNotice, listNotices } from '@needful/shared/domain/notices/listing.ts';
import { owedNotices } from '@needful/shared/domain/notices/owed.ts';
import { portalSheet, type SheetRow } from '@needful/shared/domain/notices/sheet.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import { letterFields } from '../documents/letter-fields.ts';
import { clocksOf } from '../handle/decision-facts.ts';
import { TEMPLATES } from '../handle/notice-context.ts';
import { letterFactsOf, sheetFactsFor } from '../handle/notice-making.ts';
import { type Case, caseOf } from './case.ts';
import { type Context, placeOf } from './context.ts';
import { incidentHistory } from './history.ts';

/** Everything an officer works on about the notices of one incident. */
export type NoticeDesk = {
  readonly of: Case;
  readonly organizationName: string;
  readonly notices: readonly ListedNotice[];
  readonly badAddresses: number;
  readonly reference: string;
  readonly now: Instant;
  /** What an event says in the history. */
  readonly sentenceOf: (event: IncidentEvent | null) => string | null;
};

export async function noticeDesk(context: Context, incidentId: string, kind: string): Promise<NoticeDesk> {
  const of = await caseOf(context, incidentId, kind);
  const { entries } = await incidentHistory(context, incidentId, kind);
  const sentences = new Map(entries.map(({ event, sentence }) => [event, sentence]));
  const { name } = await context.reads.client.organization.findUniqueOrThrow({
    where: { id: placeOf(context).org },
    select: { name: true },
  });
  const owedAt = (state: IncidentState) =>
    owedNotices(clocksOf(state, of.organization, of.today), of.organization);
  const notices = listNotices(of.events, owedAt);
  const sentenceOf = (event: IncidentEvent | null) =>
    event === null ? null : (sentences.get(event) ?? null);
  const { badAddresses } = countedExtent(of.state.duties.facts, of.state.register);
  const reference = referenceOf(of.state.report.reportId);
  return { of, organizationName: name, notices, badAddresses, reference, now: context.now, sentenceOf };
}

/** The sheet of a notice to HHS or a regulator; null for a letter. */
export function sheetOf(desk: NoticeDesk, notice: ListedNotice): readonly SheetRow[] | null {
  return isLetter(notice) ? null : portalSheet(sheetFactsFor(desk, notice.id));
}

/** The letter as somebody would get it, with words in the place of who they are. */
export function previewOf(desk: NoticeDesk, { record }: ListedNotice): readonly LetterBlock[] | null {
  const { draft } = record;
  const facts = draft === null ? null : letterFactsOf(desk, draft);
  const template = TEMPLATES[draft?.template ?? ''];
  if (facts === null || template === undefined) return null;
  const name = '[Name]';
  return fillLetter(template.text, {
    ...letterFields(facts),
    name,
    addressee: `${name}\n[Address]`,
    state: '',
  });
}
