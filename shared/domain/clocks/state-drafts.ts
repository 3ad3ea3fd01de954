import { addDays, earliest } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { Confidence, Draft } from './clock.ts';
import type { ClockFacts } from './facts.ts';
import { periodAfter } from './period.ts';
import { type StateLaw, type StateNotice, TRIGGERS, type Trigger } from './state-law.ts';
import { reach } from './state-reach.ts';

/** What one state’s statute says of these facts; nothing where none of its residents is affected. */
export function draftsOfState(id: string, law: StateLaw, facts: ClockFacts): readonly Draft[] {
  const residents = facts.affected.byState[law.residentsOf] ?? 0;
  const isReached = law.onlyFacilities ? facts.organization.isCaliforniaFacility : residents > 0;
  return isReached ? law.notices.map((notice) => draftOf(id, law, notice, residents, facts)) : [];
}

function draftOf(
  id: string,
  law: StateLaw,
  notice: StateNotice,
  residents: number,
  facts: ClockFacts,
): Draft {
  const { applies, because } = reach(law, notice, residents, facts);
  const due = applies === 'no' ? null : dueOf(id, law, notice, facts);
  return {
    part: `${id}/${notice.part}`,
    audience: notice.audience,
    to: `${notice.to}, ${law.title}`,
    applies,
    ...(law.onlyFacilities ? { isExcludable: true as const } : {}),
    because,
    starts: startOf(id, notice.from, due, facts),
    due,
    afterHold: notice.afterHold,
    wouldChange: [
      'Another number of residents affected.',
      'What kinds of information were breached.',
      `Counsel’s reading of ${law.citation}.`,
    ],
    citation: law.citation,
    dateChecked: law.dateChecked,
    ...trust(law, notice),
    notes: law.notes,
  };
}

/** Day 0. Who told the people affected before that day began what has to come with it. */
function startOf(id: string, trigger: Trigger, due: CalendarDate | null, facts: ClockFacts): Draft['starts'] {
  const on = dayOf(id, trigger, facts);
  if (on === null) return null;
  return due !== null && due < on
    ? { on: due, by: 'The day on which the people affected are told.' }
    : { on, by: `The day of ${TRIGGERS[trigger]}.` };
}

function dayOf(id: string, trigger: Trigger, clockFacts: ClockFacts): CalendarDate | null {
  const { discovery, associate, given, ...facts } = clockFacts;
  const discoveredOn = discovery.inUse?.on ?? null;
  switch (trigger) {
    case 'discovery':
      return discoveredOn;
    case 'detection':
      // A business associate's knowledge may count as the facility's own.
      return firstOf(discoveredOn, associate?.foundOn ?? null);
    case 'determination':
      return facts.determinedOn;
    case 'determination-or-belief':
      return firstOf(facts.determinedOn, discoveredOn);
    case 'determination-or-told':
      return firstOf(facts.determinedOn, associate?.toldOn ?? null);
    case 'confirmation':
      return facts.confirmedOn;
    case 'individuals-told':
      return toldOn(id, clockFacts);
    case 'hhs-told':
      return firstOf(given['hhs-large'] ?? null, given['hhs-small'] ?? null);
  }
}

/** When the residents were told, by whichever of their clocks it was recorded. */
function toldOn(id: string, { given }: ClockFacts): CalendarDate | null {
  return firstOf(given.individuals ?? null, given[`state-notices/${id}/individuals`] ?? null);
}

function firstOf(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  return one === null || other === null ? (one ?? other) : earliest(one, other);
}

function dueOf(id: string, law: StateLaw, notice: StateNotice, facts: ClockFacts): CalendarDate | null {
  const own = ownDue(id, notice, facts);
  return notice.beside === null ? own : firstOf(own, individualsDue(id, law, facts));
}

function ownDue(id: string, { from, within }: StateNotice, facts: ClockFacts): CalendarDate | null {
  const start = dayOf(id, from, facts);
  return start === null || within === null ? null : periodAfter(start, within);
}

/** When the people affected were told, or have to be at the latest under this state’s own rule and HIPAA. */
function individualsDue(id: string, law: StateLaw, facts: ClockFacts): CalendarDate | null {
  const told = toldOn(id, facts);
  if (told !== null) return told;
  const discoveredOn = facts.discovery.inUse?.on ?? null;
  const federal = discoveredOn === null ? null : addDays(discoveredOn, 60);
  const row = law.notices.find(({ part, beside }) => part === 'individuals' && beside === null);
  return firstOf(row === undefined ? null : ownDue(id, row, facts), federal);
}

const ORDER: readonly Confidence[] = ['low', 'medium', 'high'];

/** A clock is as sure as the least sure part that made it. */
function trust(law: StateLaw, notice: StateNotice): Pick<Draft, 'confidence' | 'unverified'> {
  const { carveOut } = law;
  const touches = [...carveOut.lifts, ...carveOut.mayLift].includes(notice.part);
  const parts = [
    notice.confidence.within,
    notice.confidence.threshold,
    law.confidenceInList,
    ...(touches ? [carveOut.confidence] : []),
  ];
  const confidence = ORDER.find((each) => parts.includes(each)) ?? 'low';
  return { confidence, unverified: [...notice.unverified, ...(touches ? carveOut.unverified : [])] };
}
