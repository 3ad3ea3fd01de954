import type { Instant } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isLetter } from '@needful/shared/domain/notices/decide.ts';
import { fillLetter, type LetterBlock } from '@needful/shared/domain/notices/letter.ts';
import { type ListedNotice, listNotices } from '@needful/shared/domain/notices/listing.ts';
import { owedNotices } from '@needful/shared/domain/notices/owed.ts';
import { portalSheet, type SheetFacts, type SheetRow } from '@needful/shared/domain/notices/sheet.ts';
import type { Draft } from '@needful/shared/domain/notices/state.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import { type LetterFacts, letterFields } from '../documents/letter-fields.ts';
import { clocksOf, findKind } from '../handle/decision-facts.ts';
import { sheetFactsOf, TEMPLATES } from '../handle/notice-context.ts';
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

/** The facts of an incident as the sheets for regulators show them. */
export function sheetFactsFor(desk: Pick<NoticeDesk, 'of' | 'organizationName'>, notice: string): SheetFacts {
  const { of, organizationName } = desk;
  const { state } = of;
  return sheetFactsOf(state, of.organization, findKind(state.report.kind)?.portal, {
    reference: referenceOf(state.report.reportId),
    organization: organizationName,
    description: of.textOf(state.notices.facts.description),
    formerFiling: formerFilingOf(of, notice),
    isPart2: notice === 'part-2-hhs',
  });
}

/** HHS takes a breach once, however many it turned out to affect: what was filed as small is added to as large. */
const SAME_FILING = ['hhs-small', 'hhs-large'] as const;

/** What was filed of this notice before. Its number is unknown where only its day was recorded, or its proof purged. */
function formerFilingOf({ state, textOf }: NoticeDesk['of'], notice: string): SheetFacts['formerFiling'] {
  const { records } = state.notices;
  const others = SAME_FILING.some((id) => id === notice) ? SAME_FILING.filter((id) => id !== notice) : [];
  const filed = [notice, ...others].find(
    (id) => records[id]?.sent != null || state.duties.given[id] !== undefined,
  );
  return filed === undefined ? null : { number: textOf(records[filed]?.sent?.proof) ?? null };
}

/** The sheet of a notice to HHS or a regulator; null for a letter. */
export function sheetOf(desk: NoticeDesk, notice: ListedNotice): readonly SheetRow[] | null {
  return isLetter(notice) ? null : portalSheet(sheetFactsFor(desk, notice.id));
}

/** What the letters of a draft have in common; null where it is no letter, or its texts were purged. */
export function letterFactsOf(
  { of, organizationName }: Pick<NoticeDesk, 'of' | 'organizationName'>,
  draft: Draft,
): LetterFacts | null {
  const { texts, contact, template } = draft;
  const open = (pointer: NonNullable<Draft['texts']>['doing']) => of.textOf(pointer);
  if (texts === null || contact === null || template === null) return null;
  const [happened, types, steps, doing] = [texts.happened, texts.types, texts.steps, texts.doing].map(open);
  if (happened == null || types == null || steps == null || doing == null) return null;
  const sheet = sheetFactsFor({ of, organizationName }, '');
  return {
    organization: organizationName,
    language: TEMPLATES[template]?.language ?? 'en',
    today: of.today,
    happened,
    types,
    steps,
    doing,
    contact,
    breachStart: sheet.facts.breachStart,
    breachEnd: sheet.facts.breachEnd,
    discoveredOn: of.discovered.legal?.on ?? null,
    affected: sheet.affected,
  };
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
