import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { DiscoveryDates } from '@needful/shared/domain/discovery/dates.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { letterheadLines } from '@needful/shared/domain/letterhead/letterhead.ts';
import type { SheetFacts } from '@needful/shared/domain/notices/sheet.ts';
import type { Draft, NoticeRecord } from '@needful/shared/domain/notices/state.ts';
import type { LetterFacts } from '../documents/letter-fields.ts';
import type { LetterMaking } from '../documents/letters.ts';
import type { PrintedLogo } from '../documents/printed-logo.ts';
import { stateText } from '../documents/state-text.ts';
import { findKind } from './decision-facts.ts';
import { sheetFactsOf, TEMPLATES } from './notice-context.ts';

/** What the letters and sheets of an incident are made from: as it stands, or as it stood when they were sent. */
export type NoticeSource = {
  readonly of: {
    readonly state: IncidentState;
    readonly organization: OrganizationFacts;
    readonly today: CalendarDate;
    readonly discovered: DiscoveryDates;
    /** An opened text; null where there is none, or it was purged. */
    readonly textOf: (pointer: SealedText | null | undefined) => string | null;
  };
  readonly organizationName: string;
};

/** The facts of an incident as the sheets for regulators show them. */
export function sheetFactsFor({ of, organizationName }: NoticeSource, notice: string): SheetFacts {
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
function formerFilingOf({ state, textOf }: NoticeSource['of'], notice: string): SheetFacts['formerFiling'] {
  const { records } = state.notices;
  const others = SAME_FILING.some((id) => id === notice) ? SAME_FILING.filter((id) => id !== notice) : [];
  const filed = [notice, ...others].find(
    (id) => records[id]?.sent != null || state.duties.given[id] !== undefined,
  );
  return filed === undefined ? null : { number: textOf(records[filed]?.sent?.proof) ?? null };
}

/** What the letters of a draft have in common; null where it is no letter, or its texts were purged. */
export function letterFactsOf({ of, organizationName }: NoticeSource, draft: Draft): LetterFacts | null {
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

/**
 * What the letters of an approved draft are made of; null where it is no letter, or nothing is left of its texts. Their
 * date is the day of the approval.
 * @param logo of the letterhead it was drafted with (`openLogo`)
 */
export function letterMakingOf(
  source: NoticeSource,
  { draft, approved }: Pick<NoticeRecord, 'draft' | 'approved'>,
  logo: PrintedLogo | null,
): LetterMaking | null {
  if (draft === null || approved === null) return null;
  const facts = letterFactsOf(source, draft);
  const template = TEMPLATES[draft.template ?? ''];
  if (facts === null || template === undefined) return null;
  const today = dayIn(source.of.organization.timeZone, approved.at);
  const { organizationName } = source;
  const head = draft.letterhead === null ? [] : [organizationName, ...letterheadLines(draft.letterhead)];
  return { template, facts: { ...facts, today }, at: approved.at, head, logo, stateText };
}
