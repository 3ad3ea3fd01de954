import { clocks } from '@needful/shared/clocks/index.generated.ts';
import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import { computeClocks } from '@needful/shared/domain/clocks/compute.ts';
import { standingOf } from '@needful/shared/domain/determination/standing.ts';
import type { CalendarDate, Instant } from '@needful/shared/domain/ids.ts';
import { clockFactsOf, type OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { RootCause } from '@needful/shared/domain/playbook/root-cause.ts';
import { states } from '@needful/shared/states/index.generated.ts';

/**
 * Raise it when a rule of `shared/clocks` or `shared/states` gives another date, or one of these facts is found in
 * another way: rows of another version are made anew by the job `renew-rows`, and `verify` leaves them to it.
 */
export const FOLD_VERSION = 3;

/** What views filter on and the overview counts: a fold of the events, and of what the organization is in law. */
export type QueueFacts = {
  /** The nearest date by which something is owed that applies and was not given; a law-enforcement hold counted in. */
  readonly nextDueOn: CalendarDate | null;
  /** The id of that clock, as `individuals` or `media/oh`. */
  readonly nextDueClock: string | null;
  /** A signed conclusion that takes effect once somebody else agrees. */
  readonly checkNeeded: 'before' | null;
  readonly conclusion: string | null;
  readonly concludedAt: Instant | null;
  /** Notices that were given by their date, and after it. */
  readonly noticesInTime: number;
  readonly noticesLate: number;
  readonly rootCause: RootCause | null;
};

/** No day takes part in it: what is late or soon is asked by comparing the date with the day of asking. */
export function queueFacts(state: IncidentState, organization: OrganizationFacts): QueueFacts {
  const computed = clocksOnNoDay(state, organization);
  // A merged incident is worked on where it went, with what was known in it.
  const isOver = state.status === 'closed' || state.status === 'merged';
  const next = isOver ? undefined : nextOf(computed);
  const given = computed.filter(({ due, metOn }) => due !== null && metOn !== null);
  const late = given.filter(({ daysLate }) => daysLate > 0).length;
  return {
    nextDueOn: next?.due ?? null,
    nextDueClock: next?.id ?? null,
    noticesInTime: given.length - late,
    noticesLate: late,
    rootCause: state.playbook.rootCause?.cause ?? null,
    ...conclusionOf(state),
  };
}

const OWED: readonly Clock['state'][] = ['late', 'running', 'held'];

function nextOf(computed: readonly Clock[]): Clock | undefined {
  return computed
    .filter(({ state, due }) => OWED.includes(state) && due !== null)
    .reduce<Clock | undefined>(
      (first, each) => (first === undefined || each.due! < first.due! ? each : first),
      undefined,
    );
}

function conclusionOf({ determination }: IncidentState) {
  const { signed } = determination;
  const standing = standingOf(determination);
  if (signed === null) return { checkNeeded: null, conclusion: null, concludedAt: null };
  if (standing.is === 'presumed-breach')
    return { checkNeeded: 'before', conclusion: null, concludedAt: null } as const;
  const at = signed.needs === 'before' ? (signed.check?.at ?? signed.at) : signed.at;
  return { checkNeeded: null, conclusion: standing.is, concludedAt: at };
}

/** Before any incident: whether something is owed, and by when, is the same on every day. */
const NO_DAY = '2000-01-01' as CalendarDate;
const REMEMBERED = 200;
const remembered = new Map<string, readonly Clock[]>();

/** A day's reports differ in nothing that a clock looks at: computed once, since every report waits for it. */
function clocksOnNoDay(state: IncidentState, organization: OrganizationFacts): readonly Clock[] {
  const facts = clockFactsOf(state, organization, NO_DAY);
  const spelled = JSON.stringify(facts);
  const known = remembered.get(spelled);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const computed = computeClocks(clocks, states, facts);
  remembered.set(spelled, computed);
  return computed;
}
