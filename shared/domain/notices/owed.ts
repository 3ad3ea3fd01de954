import type { Audience, Clock, Confidence } from '../clocks/clock.ts';
import type { CalendarDate } from '../ids.ts';

/** Named by the clock that leads it: `individuals`, `media/oh`, `state-notices/tx/attorney-general`. */
export type NoticeId = string;

/** One thing owed to one audience, as the facts and the clocks have it today. */
export type OwedNotice = {
  readonly id: NoticeId;
  readonly audience: Audience;
  readonly title: string;
  /** The addressee, in words. */
  readonly to: string;
  /** Owed, perhaps owed until an officer confirms it, or not owed. */
  readonly owed: 'yes' | 'may' | 'no';
  readonly because: string;
  /** The first last day among its clocks that run; null where none gives a number of days, or all are met. */
  readonly due: CalendarDate | null;
  /** The clocks that giving it meets. */
  readonly clocks: readonly string[];
  /** The day on which it was given, from the clock that leads it. */
  readonly metOn: CalendarDate | null;
  readonly citation: string;
  /** As sure as the least sure clock that makes it owed. */
  readonly confidence: Confidence;
  readonly unverified: readonly string[];
  readonly notes: readonly string[];
};

type Owing = { readonly entity: 'covered-entity' | 'business-associate' };

/**
 * The notices that these clocks make owed, may make owed, or do not, each with its reason. A state's clock for its
 * residents and the federal one are met by the same letter, so they are one notice, due on the earlier of their days.
 */
export function owedNotices(clocks: readonly Clock[], { entity }: Owing): readonly OwedNotice[] {
  const groups = new Map<NoticeId, Clock[]>();
  for (const clock of clocks) {
    const id = noticeOf(clock, entity);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), clock]);
  }
  return [...groups].map(([id, group]) => noticeFrom(id, group));
}

/** The notice that meets a clock; null where it is no notice, or somebody else's. */
function noticeOf({ id, audience }: Clock, entity: Owing['entity']): NoticeId | null {
  if (audience === 'patient') return null;
  if (audience === 'covered-entity') return entity === 'business-associate' ? 'business-associate' : null;
  return audience === 'individuals' && id !== 'substitute-notice' ? 'individuals' : id;
}

const APPLIES = { 'may-apply': 'may', 'does-not-apply': 'no' } as const;

function appliesOf({ state }: Clock): OwedNotice['owed'] {
  return state === 'may-apply' || state === 'does-not-apply' ? APPLIES[state] : 'yes';
}

const SURENESS: readonly Confidence[] = ['low', 'medium', 'high'];

function noticeFrom(id: NoticeId, group: readonly Clock[]): OwedNotice {
  const owed = (['yes', 'may', 'no'] as const).find((each) => group.some((one) => appliesOf(one) === each));
  const applying = group.filter((clock) => appliesOf(clock) === (owed ?? 'no'));
  const lead = group.find((clock) => clock.id === id && applying.includes(clock)) ?? applying[0];
  if (owed === undefined || lead === undefined) throw new Error(`No clock leads the notice ${id}`);
  const open = applying.filter(({ metOn }) => metOn === null).flatMap(({ due }) => due ?? []);
  const possible = group.filter((clock) => appliesOf(clock) !== 'no');
  return {
    id,
    audience: lead.audience,
    title: lead.title,
    to: lead.to,
    owed,
    because: [...new Set(applying.map(({ because }) => because))].join(' '),
    due: open.reduce<CalendarDate | null>((first, on) => (first === null || on < first ? on : first), null),
    clocks: possible.map((clock) => clock.id),
    metOn: lead.metOn,
    citation: [...new Set(applying.map(({ citation }) => citation))].join('; '),
    confidence: SURENESS.find((each) => applying.some(({ confidence }) => confidence === each)) ?? 'low',
    unverified: [...new Set(applying.flatMap(({ unverified }) => unverified))],
    notes: [...new Set(possible.flatMap(({ notes }) => notes))],
  };
}
