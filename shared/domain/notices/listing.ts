import type { IncidentEvent } from '../incident/events.ts';
import { evolve } from '../incident/evolve.ts';
import type { IncidentState, MaybeIncident } from '../incident/state.ts';
import type { NoticeId, OwedNotice } from './owed.ts';
import { NOTHING_DONE, type NoticeRecord } from './state.ts';

export const NOTICE_STATES = [
  'may-be-owed',
  'owed',
  'drafted',
  'approved',
  'sent',
  'returned',
  'no-longer-owed',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A notice with what was done about it. What was owed once stays, with the reason why it no longer is. */
export type ListedNotice = OwedNotice & {
  readonly state: NoticeState;
  readonly record: NoticeRecord;
  /** The event after which it was owed no longer; null while it is owed. */
  readonly endedBy: IncidentEvent | null;
  /** Letters of it that came back. */
  readonly returned: number;
};

/** What can change whether a notice is owed. */
const CHANGES = new Set<IncidentEvent['type']>([
  'incident-reported',
  'breach-facts-recorded',
  'hold-recorded',
  'clock-confirmed',
  'notice-recorded',
  'notice-sent',
  'affected-added',
  'affected-changed',
  'affected-removed',
  'affected-imported',
  'register-completed',
  'knowledge-recorded',
  'knowledge-set-aside',
  'discovery-date-chosen',
  'conclusion-signed',
  'conclusion-checked',
  'determination-reopened',
  'incident-merged',
  'merge-undone',
  'incident-taken-in',
  'incident-given-back',
]);

type Ever = { readonly notice: OwedNotice; readonly endedBy: IncidentEvent | null };

/**
 * Every notice that is owed or may be, and every one that once was, with why it no longer is. Read off the history, so
 * that nothing owed is ever lost without a reason.
 * @param owedAt the notices of an incident in that state, by the rules and the organization as they are today
 */
export function listNotices(
  events: readonly IncidentEvent[],
  owedAt: (state: IncidentState) => readonly OwedNotice[],
): readonly ListedNotice[] {
  const ever = new Map<NoticeId, Ever>();
  let state: MaybeIncident = null;
  let now: readonly OwedNotice[] = [];
  for (const event of events) {
    state = evolve(state, event);
    if (!CHANGES.has(event.type)) continue;
    now = owedAt(state);
    remember(ever, now, event);
  }
  if (state === null) return [];
  const { records } = state.notices;
  const returned = Object.keys(state.notices.returned).length;
  const open = now.filter(({ id, owed }) => owed !== 'no' || ever.has(id) || records[id] !== undefined);
  const gone = [...ever].filter(([id]) => !now.some((notice) => notice.id === id));
  return [
    ...open.map((notice) =>
      listed(notice, records[notice.id], ever.get(notice.id)?.endedBy ?? null, returned),
    ),
    ...gone.map(([id, { notice, endedBy }]) =>
      listed({ ...notice, owed: 'no', because: whyGone(id, now, state) }, records[id], endedBy, returned),
    ),
  ].sort(byUrgency);
}

function remember(ever: Map<NoticeId, Ever>, now: readonly OwedNotice[], event: IncidentEvent): void {
  for (const notice of now) if (notice.owed === 'yes') ever.set(notice.id, { notice, endedBy: null });
  for (const [id, { notice, endedBy }] of ever) {
    const isOpen = now.some((each) => each.id === id && each.owed !== 'no');
    if (!isOpen && endedBy === null) ever.set(id, { notice, endedBy: event });
    if (isOpen && endedBy !== null) ever.set(id, { notice, endedBy: null });
  }
}

/** Rules that speak for each state say once, for all of them, why none is left. */
function whyGone(id: NoticeId, now: readonly OwedNotice[], { status }: IncidentState): string {
  if (status === 'merged') return 'It is owed by the incident that this one was merged into.';
  const [rule = id] = id.split('/');
  const whole = now.find((notice) => notice.id === rule);
  if (whole !== undefined) return whole.because;
  return rule === 'state-notices'
    ? 'Nobody affected is known to live in that state any longer.'
    : 'The facts that made it owed have changed.';
}

function listed(
  notice: OwedNotice,
  record: NoticeRecord = NOTHING_DONE,
  endedBy: IncidentEvent | null,
  returned: number,
): ListedNotice {
  const back = notice.id === 'individuals' ? returned : 0;
  return { ...notice, record, endedBy, returned: back, state: stateOf(notice, record, back) };
}

function stateOf(notice: OwedNotice, record: NoticeRecord, returned: number): NoticeState {
  if (notice.owed === 'no') return 'no-longer-owed';
  if (returned > 0) return 'returned';
  if (record.sent !== null || notice.metOn !== null) return 'sent';
  if (record.approved !== null) return 'approved';
  if (record.draft !== null) return 'drafted';
  return notice.owed === 'may' ? 'may-be-owed' : 'owed';
}

const URGENCY: readonly NoticeState[] = [
  'owed',
  'drafted',
  'approved',
  'returned',
  'may-be-owed',
  'sent',
  'no-longer-owed',
];
const GROUP = { owed: 0, drafted: 0, approved: 0, returned: 0 } as const;

function byUrgency(a: ListedNotice, b: ListedNotice): number {
  const order = rankOf(a.state) - rankOf(b.state);
  if (order !== 0) return order;
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What is owed stands by its date, whatever was done about it already. */
function rankOf(state: NoticeState): number {
  return state in GROUP ? 0 : URGENCY.indexOf(state);
}
