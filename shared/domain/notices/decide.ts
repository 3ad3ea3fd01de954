import type { Decider } from '../determination/decide.ts';
import type { Charter } from '../determination/state.ts';
import type { CalendarDate, PersonId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { channelsFor } from './channels.ts';
import type { NoticeBody } from './commands.ts';
import { hasAWay } from './contact.ts';
import type { NoticeEventBody } from './events.ts';
import type { OwedNotice } from './owed.ts';
import type { NoticeFacts } from './portal.ts';
import { noticeRefusals as refusals } from './refusals.ts';
import { CHANNELS, NOTHING_DONE, type Notices } from './state.ts';
import { isMany } from './substitute.ts';

/** What a decision about a notice looks at beside what was done. */
export type NoticeContext = {
  /** Today in the organization's time zone. */
  readonly today: CalendarDate;
  readonly notices: readonly OwedNotice[];
  readonly decider: Decider;
  readonly discoveredOn: CalendarDate | null;
  readonly badAddresses: number;
  /** What the HHS sheet still lacks, in words. */
  readonly sheetLacks: readonly string[];
  /** What a letter from this template lacks, in words; null where no such template is meant for this notice. */
  readonly templateLacks: (
    template: string,
    notice: OwedNotice,
    written: readonly string[],
  ) => readonly string[] | null;
  /** The version of a template as it stands; null where there is none of that name. */
  readonly templateVersion: (template: string) => number | null;
  /** What is wrong with addresses, a sentence each, of people who are not set aside. */
  readonly addressProblems: readonly string[];
  /** How many letters leave to people of the register; null where it is empty. */
  readonly letters: number | null;
  readonly isInRegister: (person: string) => boolean;
};

type Body<Type extends NoticeBody['type']> = Extract<NoticeBody, { type: Type }>;
type Decided = readonly NoticeEventBody[] | Refusal;

/** Who may approve what leaves the organization, first choice first. */
const APPROVING: readonly Charter[] = ['privacy', 'governing-body', 'external-reviewer'];
const ACTING: readonly Charter[] = ['privacy', 'security', 'governing-body', 'external-reviewer'];

/** What follows from a command about a notice. Pure; what was sent can always be recorded, what is owed never hides. */
export function decideNotices(notices: Notices, command: NoticeBody, context: NoticeContext): Decided {
  switch (command.type) {
    case 'record-notice-facts':
      return recordFacts(notices.facts, command, context);
    case 'draft-notice':
      return draft(notices, command, context);
    case 'approve-notice':
      return approve(notices, command, context);
    case 'record-sent':
      return send(notices, command, context);
    case 'add-addendum':
      return addAddendum(notices, command, context);
    case 'record-returned':
      return comeBack(notices, command, context);
    case 'set-letters-aside':
      return setAside(command, context);
  }
}

export function charterOf({ decider }: Pick<NoticeContext, 'decider'>, from = ACTING): Charter | null {
  return from.find((charter) => decider.charters.includes(charter)) ?? null;
}

function recordFacts(
  known: NoticeFacts,
  { messageId, facts, text }: Body<'record-notice-facts'>,
  { today, discoveredOn }: NoticeContext,
): Decided {
  const { breachStart, breachEnd, discoveryEnd } = { ...known, ...facts };
  for (const [field, on] of Object.entries({ breachStart, breachEnd, discoveryEnd }))
    if (on !== null && on > today) return refusals.future(field);
  if (breachStart !== null && breachEnd !== null && breachEnd < breachStart)
    return refusals.dates('breachEnd');
  if (discoveredOn !== null && facts.breachStart != null && facts.breachStart > discoveredOn)
    return refusals.beganAfterDiscovery(discoveredOn);
  if (discoveredOn !== null && facts.discoveryEnd != null && facts.discoveryEnd < discoveredOn)
    return refusals.discoveryEndsBefore(discoveredOn);
  return [{ type: 'notice-facts-recorded', messageId, facts, text }];
}

function draft(notices: Notices, command: Body<'draft-notice'>, context: NoticeContext): Decided {
  const notice = context.notices.find(({ id }) => id === command.notice);
  if (notice === undefined) return refusals.unknown();
  if (notice.owed === 'no') return refusals.notOwed(notice.because);
  if ((notices.records[notice.id] ?? NOTHING_DONE).sent !== null) return refusals.alreadySent();
  const unfit = isLetter(notice) ? unfitLetter(notice, command, context) : unfitSheet(notice, context);
  if (unfit !== null) return unfit;
  const { messageId, template, contact, happened, types, steps, doing } = command;
  const written = { template, contact, happened, types, steps, doing };
  const charter = charterOf(context);
  const templateVersion = template === null ? null : context.templateVersion(template);
  const version = templateVersion === null ? {} : { templateVersion };
  const head =
    template === null || command.letterhead === undefined ? {} : { letterhead: command.letterhead };
  return [{ type: 'notice-drafted', messageId, notice: notice.id, ...written, ...version, ...head, charter }];
}

/** Letters have a template and texts; what goes to HHS, a regulator or an agency is a sheet. */
export function isLetter({ audience }: Pick<OwedNotice, 'audience'>): boolean {
  return audience === 'individuals' || audience === 'media' || audience === 'covered-entity';
}

function unfitLetter(
  notice: OwedNotice,
  command: Body<'draft-notice'>,
  context: NoticeContext,
): Refusal | null {
  const { template, contact, happened, types, steps, doing } = command;
  const texts = Object.entries({ happened, types, steps, doing });
  const written = texts.filter(([, text]) => text !== null).map(([name]) => name);
  const lacks = template === null ? null : context.templateLacks(template, notice, written);
  if (lacks === null) return refusals.unknownTemplate();
  if (lacks.length > 0) {
    const first = texts.find(([, text]) => text === null);
    return refusals.lacks(lacks, first?.[0] ?? 'template');
  }
  if (contact === null || !hasAWay(contact)) return refusals.noWay();
  const isSubstitute = notice.id === 'substitute-notice';
  return isSubstitute && isMany(context.badAddresses) && contact.tollFree === null
    ? refusals.noTollFree()
    : null;
}

function unfitSheet({ audience }: OwedNotice, { sheetLacks }: NoticeContext): Refusal | null {
  return audience === 'hhs' && sheetLacks.length > 0 ? refusals.sheetIncomplete(sheetLacks) : null;
}

function approve(
  notices: Notices,
  { messageId, notice }: Body<'approve-notice'>,
  context: NoticeContext,
): Decided {
  const record = notices.records[notice] ?? NOTHING_DONE;
  if (record.sent !== null) return refusals.alreadySent();
  if (record.draft === null) return refusals.notDrafted();
  if (record.approved !== null) return refusals.alreadyApproved();
  const { decider } = context;
  // Whom the route names to look at what the lead decides does so under the charter it was drafted in.
  const named = decider.isReviewer === true ? (record.draft.charter ?? null) : null;
  const charter = charterOf(context, APPROVING) ?? named;
  if (charter === null) return refusals.notChartered();
  const isAlone = decider.checkFor('breach') === 'before';
  if (isAlone && isSame(record.draft.by, decider.person)) return refusals.secondPerson();
  return [{ type: 'notice-approved', messageId, notice, charter }];
}

function isSame(one: PersonId, other: PersonId | null): boolean {
  return one === other;
}

function send(notices: Notices, command: Body<'record-sent'>, context: NoticeContext): Decided {
  const { messageId, notice, on, channel, proof, documentHash } = command;
  const record = notices.records[notice] ?? NOTHING_DONE;
  if (record.sent !== null) return refusals.alreadySent();
  if (record.draft === null) return refusals.notDrafted();
  if (record.approved === null) return refusals.notApproved();
  if (on > context.today) return refusals.future('on');
  const { discoveredOn } = context;
  if (discoveredOn !== null && on < discoveredOn) return refusals.beforeDiscovery(discoveredOn);
  const allowed = channelsFor(notice, context);
  if (!allowed.includes(channel)) return refusals.wrongChannel(allowed.map((each) => CHANNELS[each]));
  if (notice === 'individuals' && context.addressProblems.length > 0)
    return refusals.unresolved(context.addressProblems);
  const clocks = context.notices.find(({ id }) => id === notice)?.clocks ?? [];
  const charter = charterOf(context);
  const letters = notice === 'individuals' ? context.letters : null;
  const sent = { on, channel, proof, letters, documentHash, clocks, charter };
  return [{ type: 'notice-sent', messageId, notice, ...sent }];
}

function addAddendum(notices: Notices, command: Body<'add-addendum'>, context: NoticeContext): Decided {
  const { messageId, notice, kind, on, text, proof } = command;
  const sent = notices.records[notice]?.sent ?? null;
  // Urgent calls do not wait for the letters, and never stand in for them.
  const isCall = kind === 'telephone' && notice === 'individuals';
  if (sent === null && !isCall) return refusals.notSent();
  if (on > context.today) return refusals.future('on');
  if (sent !== null && !isCall && on < sent.on) return refusals.beforeSent(sent.on);
  return [{ type: 'addendum-added', messageId, notice, kind, on, text, proof, charter: charterOf(context) }];
}

function comeBack(notices: Notices, command: Body<'record-returned'>, context: NoticeContext): Decided {
  const { messageId, entries, on } = command;
  const unfit = unfitPeople(entries, context);
  if (unfit !== null) return unfit;
  const sent = notices.records.individuals?.sent ?? null;
  if (sent === null) return refusals.notSent();
  if (on > context.today) return refusals.future('on');
  if (on < sent.on) return refusals.beforeSent(sent.on);
  return [{ type: 'letters-returned', messageId, entries, on, charter: charterOf(context) }];
}

function setAside(command: Body<'set-letters-aside'>, context: NoticeContext): Decided {
  const { messageId, entries, reason } = command;
  const unfit = unfitPeople(entries, context);
  if (unfit !== null) return unfit;
  return [{ type: 'letters-set-aside', messageId, entries, reason, charter: charterOf(context) }];
}

function unfitPeople(people: readonly string[], { isInRegister }: NoticeContext): Refusal | null {
  if (people.length === 0) return refusals.nobody();
  return people.every(isInRegister) ? null : refusals.unknownPerson();
}
