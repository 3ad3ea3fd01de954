import { addDays, earliest, latest } from '../domain/calendar.ts';
import type { Clock, Draft } from '../domain/clocks/clock.ts';
import type { ClockRule } from '../domain/clocks/compute.ts';
import type { ClockFacts } from '../domain/clocks/facts.ts';
import type { CalendarDate } from '../domain/ids.ts';

/** One rule that makes clocks. It answers for any facts: where none is owed, it says so and why. */
export function defineClockRule(rule: ClockRule): ClockRule {
  return rule;
}

export type FederalRule = Pick<Clock, 'audience' | 'to' | 'citation'> &
  Partial<Pick<Draft, 'part' | 'unverified'>>;

/** What the federal breach rule drafts have in common: checked against its text, and delayed by 164.412. */
export function federal(
  rule: FederalRule,
  given: Pick<Draft, 'applies' | 'because' | 'starts' | 'due' | 'wouldChange'>,
): Draft {
  return {
    part: null,
    afterHold: { kind: 'until-it-ends' },
    dateChecked: '2026-11-22',
    confidence: 'high',
    unverified: [],
    notes: [],
    ...rule,
    ...given,
  };
}

type Begun = NonNullable<Draft['starts']>;

/**
 * What the clocks that run from discovery have in common: none is owed while a determination says that it was no breach,
 * nor by a business associate, nor without a date of discovery.
 * @param draft what the rule says from day 0 on
 */
export function fromDiscovery(
  rule: FederalRule,
  wouldChange: readonly string[],
  facts: ClockFacts,
  draft: (starts: Begun) => readonly Draft[],
): readonly Draft[] {
  const starts = discovered(facts);
  const no = whyNotOwed(facts) ?? (starts === null ? 'No date of discovery is on record.' : null);
  if (no === null && starts !== null) return draft(starts);
  return [federal(rule, { applies: 'no', because: no ?? '', starts, due: null, wouldChange })];
}

/** The day 0 of the federal clocks; null while nobody but the actor knew, and that was set aside. */
export function discovered({ discovery }: ClockFacts): Begun | null {
  return discovery.inUse === null ? null : { on: discovery.inUse.on, by: discovery.inUse.because };
}

function whyNotOwed({ isTreatedAsBreach, standing, organization }: ClockFacts): string | null {
  if (!isTreatedAsBreach)
    return `The determination says: ${standing}. No notice is owed unless it is reopened.`;
  if (organization.entity === 'business-associate')
    return 'The covered entity owes this notice, unless the agreement hands it to the business associate.';
  return null;
}

/** How many people are affected at the least: in all, or while nobody counted all, those of the states together. */
export function knownPeople({ affected }: ClockFacts): number {
  return affected.total ?? Object.values(affected.byState).reduce((sum, people) => sum + people, 0);
}

/** HHS is told contemporaneously with the individuals (164.408(b)): once they are, and within the same 60 days. */
export function whenTheyAreTold({ given }: ClockFacts, discoveredOn: CalendarDate): CalendarDate {
  const limit = addDays(discoveredOn, 60);
  const told = given.individuals;
  return told === undefined ? limit : latest(discoveredOn, earliest(limit, told));
}

/** Why it is owed, as things stand. */
export function becauseBreach({ standing }: ClockFacts): string {
  return standing === 'breach'
    ? 'The determination says that it was a breach.'
    : 'It is presumed a breach until a signed determination says otherwise (164.402(2)).';
}

export const DETERMINATION_CHANGES = 'A signed determination that it was no breach.';
export const EARLIER_KNOWLEDGE = 'An earlier date on which somebody knew.';
export const HOLD_CHANGES =
  'A law-enforcement statement that notice would impede an investigation (164.412).';
