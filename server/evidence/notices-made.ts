import { createHash } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import { discoveredIn } from '@needful/shared/domain/incident/clock-facts.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { NoticeEventBody } from '@needful/shared/domain/notices/events.ts';
import { type ListedNotice, listNotices } from '@needful/shared/domain/notices/listing.ts';
import { owedNotices } from '@needful/shared/domain/notices/owed.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import { clocksOf } from '../handle/decision-facts.ts';
import type { NoticeSource } from '../handle/notice-making.ts';
import type { PartFile, Subject } from './parts/_define.ts';

export type SentEvent = IncidentEvent & Extract<NoticeEventBody, { type: 'notice-sent' }>;

/** A notice as it stood when it was sent: what it was made from, and what the history says of its dispatch. */
export type SentNotice = {
  readonly event: SentEvent;
  /** Its number in the organization's chain. */
  readonly sequence: string;
  readonly notice: ListedNotice;
  readonly source: NoticeSource;
};

/** Every notice that was sent, as it stood then: read off the history up to that event, which nobody can change. */
export function sentNotices(subject: Subject): readonly SentNotice[] {
  const { events, history, organization } = subject;
  return history.flatMap((event, index) => {
    const packed = events[index];
    // What is withheld from whoever makes the pack is not told by a letter either.
    if (event.type !== 'notice-sent' || packed === undefined || packed.body === null) return [];
    const before = history.slice(0, index);
    const today = dayIn(organization.timeZone, event.at);
    const state = replay(before);
    const owedAt = (then: IncidentState) => owedNotices(clocksOf(then, organization, today), organization);
    const notice = listNotices(before, owedAt).find(({ id }) => id === event.notice);
    if (state === null || notice === undefined) return [];
    return [{ event, sequence: packed.sequence, notice, source: sourceOf(subject, state, today) }];
  });
}

function sourceOf(subject: Subject, state: IncidentState, today: NoticeSource['of']['today']): NoticeSource {
  const { organization, organizationName, texts } = subject;
  const opened = new Map(texts.map(({ id, text }) => [id, text]));
  const discovered = discoveredIn(state, organization.timeZone);
  const textOf: NoticeSource['of']['textOf'] = (pointer) => opened.get(pointer?.sealedId ?? '') ?? null;
  return { of: { state, organization, today, discovered, textOf }, organizationName };
}

export type MadeFile = PartFile & {
  readonly what: string;
  /** What was hashed when the notice was sent: it can be held against that hash. */
  readonly isWhatWasSent: boolean;
};

/** What notices.json says of one notice. Addresses and names are never in it. */
export function summaryOf({ event, sequence, notice, source }: SentNotice, files: readonly MadeFile[]) {
  const { draft, approved } = notice.record;
  const { on, channel, letters, documentHash } = event;
  return {
    notice: event.notice,
    title: notice.title,
    sequence,
    sent: { on, channel, letters, documentHash },
    proof: source.of.textOf(event.proof),
    template: draft?.template == null ? null : { id: draft.template, version: draft.templateVersion },
    contact: draft?.contact ?? null,
    draftedAt: draft?.at ?? null,
    approvedAt: approved?.at ?? null,
    texts: draft?.texts == null ? [] : Object.values(draft.texts).map(({ sealedId }) => sealedId),
    batch: event.notice === 'individuals' ? batchOf(source.of.state) : null,
    files: files.map(({ name, content, what, isWhatWasSent }) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const isAsSent = isWhatWasSent && documentHash !== null ? sha256 === documentHash : null;
      return { name, what, sha256, isAsSent };
    }),
  };
}

/** The letters of a batch in numbers. */
function batchOf(state: IncidentState) {
  const { total, byState, badAddresses } = countedExtent(state.duties.facts, state.register);
  return { people: total, byState, badAddresses, setAside: Object.keys(state.notices.aside).length };
}
