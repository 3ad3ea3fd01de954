import { addBusinessDays, addDays, earliest } from '../calendar.ts';
import type { CalendarDate } from '../ids.ts';
import type { Confidence, Draft } from './clock.ts';
import { type ClockFacts, DATA_ELEMENTS, type DataElement } from './facts.ts';
import { type StateLaw, type StateNotice, TRIGGERS, type Trigger } from './state-law.ts';

/** What one state's statute says of these facts; nothing where none of its residents is affected. */
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
  const starts = startOf(notice.from, facts);
  const { applies, because } = reach(law, notice, residents, facts);
  const { confidence, unverified } = trust(law, notice);
  return {
    part: `${id}/${notice.part}`,
    audience: notice.audience,
    to: `${notice.to}, ${law.title}`,
    applies,
    because,
    starts,
    due: applies === 'no' ? null : dueOf(law, notice, starts?.on ?? null, facts),
    canBeHeld: true,
    wouldChange: [
      'Another number of residents affected.',
      'What kinds of information were breached.',
      `Counsel\u2019s reading of ${law.citation}.`,
    ],
    citation: law.citation,
    dateChecked: law.dateChecked,
    confidence,
    unverified,
  };
}

function startOf(trigger: Trigger, facts: ClockFacts): Draft['starts'] {
  const on = dayOf(trigger, facts);
  return on === null ? null : { on, by: `The day of ${TRIGGERS[trigger]}.` };
}

function dayOf(trigger: Trigger, { discovery, associate, given, ...facts }: ClockFacts): CalendarDate | null {
  const discoveredOn = discovery.inUse?.on ?? null;
  switch (trigger) {
    case 'discovery':
      return discoveredOn;
    case 'detection':
      // A business associate's knowledge may count as the facility's own.
      if (discoveredOn === null) return associate?.foundOn ?? null;
      return associate === null ? discoveredOn : earliest(discoveredOn, associate.foundOn);
    case 'determination':
      return facts.determinedOn;
    case 'confirmation':
      return facts.confirmedOn;
    case 'individuals-told':
      return given.individuals ?? null;
    case 'hhs-told':
      return given['hhs-large'] ?? given['hhs-small'] ?? null;
  }
}

function dueOf(
  law: StateLaw,
  notice: StateNotice,
  start: CalendarDate | null,
  facts: ClockFacts,
): CalendarDate | null {
  const own = start === null || notice.within === null ? null : after(start, notice.within);
  const beside = notice.beside === null ? null : individualsDue(law, facts);
  if (own === null || beside === null) return own ?? beside;
  return earliest(own, beside);
}

function after(start: CalendarDate, { days, unit }: NonNullable<StateNotice['within']>): CalendarDate {
  return unit === 'business' ? addBusinessDays(start, days) : addDays(start, days);
}

/** When the people affected were told, or have to be at the latest under this state's own rule and HIPAA. */
function individualsDue(law: StateLaw, facts: ClockFacts): CalendarDate | null {
  if (facts.given.individuals !== undefined) return facts.given.individuals;
  const discoveredOn = facts.discovery.inUse?.on ?? null;
  const federal = discoveredOn === null ? null : addDays(discoveredOn, 60);
  const row = law.notices.find(({ part, beside }) => part === 'individuals' && beside === null);
  const start = row === undefined ? null : dayOf(row.from, facts);
  const own = row?.within == null || start === null ? null : after(start, row.within);
  if (own === null || federal === null) return own ?? federal;
  return earliest(own, federal);
}

type Reach = Pick<Draft, 'applies' | 'because'>;

/**
 * Whether the statute asks for this notice. It is only ever \u201cmay apply\u201d by itself: statutes list data elements and
 * media, so an officer confirms it. What it plainly does not ask is said with the reason.
 */
function reach(law: StateLaw, notice: StateNotice, residents: number, facts: ClockFacts): Reach {
  const no = (because: string): Reach => ({ applies: 'no', because });
  if (!facts.isTreatedAsBreach)
    return no(`The determination says: ${facts.standing}. No notice is owed unless it is reopened.`);
  if (!isMet(notice.threshold, residents)) return no(tooFew(notice.threshold, residents));
  const onlyHealth = isOnlyHealth(facts.dataElements);
  if (onlyHealth === true && law.listsMedical === 'no')
    return no(
      'The information this statute lists does not include medical information, and nothing else was breached.',
    );
  const lifted = isLifted(law, notice, onlyHealth);
  if (lifted === 'yes') return no(`${capital(EFFECTS[law.carveOut.effect])}: ${law.carveOut.words}`);
  if (law.onlyFacilities) return { applies: 'yes', because: 'This organization is such a facility.' };
  return { applies: 'may', because: becauseMay(law, residents, facts, lifted === 'maybe') };
}

function isMet(threshold: StateNotice['threshold'], residents: number): boolean {
  if (threshold === null) return true;
  return threshold.operator === 'at-least'
    ? residents >= threshold.residents
    : residents > threshold.residents;
}

function tooFew(threshold: StateNotice['threshold'], residents: number): string {
  const from = threshold?.operator === 'at-least' ? 'or more' : 'not reached: more than that';
  return `${residents} residents are affected; it is owed from ${threshold?.residents} ${from}.`;
}

/** Null while nobody said what it held. */
function isOnlyHealth(elements: readonly DataElement[] | null): boolean | null {
  return elements === null || elements.length === 0 ? null : elements.every((each) => each === 'health');
}

const EFFECTS = {
  none: 'no relief',
  exempt: 'entities under HIPAA are exempt',
  'deemed-compliant': 'following HIPAA counts as following this statute',
} as const;

/** Only a carve-out that is sure lifts a notice by itself. */
function isLifted(
  { carveOut }: StateLaw,
  { part }: StateNotice,
  onlyHealth: boolean | null,
): 'yes' | 'maybe' | 'no' {
  if (carveOut.effect === 'none' || !carveOut.lifts.includes(part)) return 'no';
  if (carveOut.onlyHealthData && onlyHealth === false) return 'no';
  const isSure = carveOut.confidence === 'high' && (!carveOut.onlyHealthData || onlyHealth === true);
  return isSure ? 'yes' : 'maybe';
}

function becauseMay(law: StateLaw, residents: number, facts: ClockFacts, mayBeLifted: boolean): string {
  const parts = [`${residents} residents of ${law.title} are affected.`];
  if (facts.dataElements === null) parts.push('What kinds of information were breached is not recorded yet.');
  else parts.push(`Breached: ${facts.dataElements.map((each) => DATA_ELEMENTS[each]).join(', ')}.`);
  if (law.reaches === 'computerized' && facts.medium !== null && facts.medium !== 'computerized')
    parts.push('It was not computerized, and statutes of this sort mostly reach computerized data.');
  if (mayBeLifted) parts.push(`It may fall away: ${EFFECTS[law.carveOut.effect]} (${law.carveOut.words}).`);
  return parts.join(' ');
}

const ORDER: readonly Confidence[] = ['low', 'medium', 'high'];

/** A clock is as sure as the least sure part that made it. */
function trust({ carveOut }: StateLaw, notice: StateNotice): Pick<Draft, 'confidence' | 'unverified'> {
  const touches = carveOut.lifts.includes(notice.part);
  const parts = [
    notice.confidence.within,
    notice.confidence.threshold,
    ...(touches ? [carveOut.confidence] : []),
  ];
  const confidence = ORDER.find((each) => parts.includes(each)) ?? 'low';
  return { confidence, unverified: [...notice.unverified, ...(touches ? carveOut.unverified : [])] };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
