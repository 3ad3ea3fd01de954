import type { Draft } from './clock.ts';
import { type ClockFacts, DATA_ELEMENTS, type DataElement } from './facts.ts';
import { OWED_BY, type StateLaw, type StateNotice } from './state-law.ts';

type Reach = Pick<Draft, 'applies' | 'because'>;

/**
 * Whether the statute asks for this notice. It is only ever “may apply” by itself: statutes list data elements and
 * media, so an officer confirms it. What it plainly does not ask is said with the reason.
 */
export function reach(law: StateLaw, notice: StateNotice, residents: number, facts: ClockFacts): Reach {
  const onlyHealth = isOnlyHealth(facts.dataElements);
  const why = whyNot(law, notice, residents, onlyHealth, facts);
  if (why !== null) return { applies: 'no', because: why };
  if (law.onlyFacilities) return { applies: 'yes', because: 'This organization is such a facility.' };
  return { applies: 'may', because: becauseMay(law, notice, residents, onlyHealth, facts) };
}

function whyNot(
  law: StateLaw,
  notice: StateNotice,
  residents: number,
  onlyHealth: boolean | null,
  facts: ClockFacts,
): string | null {
  if (!facts.isTreatedAsBreach)
    return `The determination says: ${facts.standing}. No notice is owed unless it is reopened.`;
  if (notice.owedBy === 'vendors' && facts.organization.entity !== 'business-associate')
    return `It is owed by ${OWED_BY.vendors}; this organization is the owner.`;
  if (!isMet(notice.threshold, residents, facts.affected.isEstimate))
    return tooFew(notice.threshold, residents);
  if (onlyHealth === true && law.listsMedical === 'no' && law.confidenceInList === 'high')
    return 'The information this statute lists does not include medical information, and nothing else was breached.';
  return isLifted(law, notice, onlyHealth) === 'yes'
    ? `${capital(EFFECTS[law.carveOut.effect])}: ${law.carveOut.words}`
    : null;
}

function isMet(threshold: StateNotice['threshold'], residents: number, isEstimate: boolean): boolean {
  if (threshold === null || (threshold.orUnknown === true && isEstimate)) return true;
  return threshold.operator === 'at-least'
    ? residents >= threshold.residents
    : residents > threshold.residents;
}

function tooFew(threshold: StateNotice['threshold'], residents: number): string {
  const count = (threshold?.residents ?? 0).toLocaleString('en-US');
  const from = threshold?.operator === 'at-least' ? `from ${count} on` : `above ${count}`;
  return `${residents} residents are affected; it is owed ${from}.`;
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
  if (carveOut.effect === 'none' || (carveOut.onlyHealthData && onlyHealth === false)) return 'no';
  if (carveOut.mayLift.includes(part)) return 'maybe';
  if (!carveOut.lifts.includes(part)) return 'no';
  const isSure = carveOut.confidence === 'high' && (!carveOut.onlyHealthData || onlyHealth === true);
  return isSure ? 'yes' : 'maybe';
}

function becauseMay(
  law: StateLaw,
  notice: StateNotice,
  residents: number,
  onlyHealth: boolean | null,
  facts: ClockFacts,
): string {
  return [
    `${residents} residents of ${law.title} are affected.`,
    byWhom(notice),
    byElements(law, onlyHealth, facts),
    byMedium(law, facts),
    byHours(notice),
    byCarveOut(law, notice, onlyHealth),
  ]
    .filter((each) => each !== null)
    .join(' ');
}

function byWhom({ owedBy }: StateNotice): string | null {
  return owedBy === 'everybody' ? null : `It is owed by ${OWED_BY[owedBy]} alone.`;
}

function byElements({ listsMedical }: StateLaw, onlyHealth: boolean | null, facts: ClockFacts): string {
  if (facts.dataElements === null) return 'What kinds of information were breached is not recorded yet.';
  const held = `Breached: ${facts.dataElements.map((each) => DATA_ELEMENTS[each]).join(', ')}.`;
  const outside = onlyHealth === true && listsMedical === 'no';
  return outside
    ? `${held} The statute seems not to list medical information, which nobody has verified.`
    : held;
}

function byMedium({ reaches }: StateLaw, { medium }: ClockFacts): string | null {
  if (reaches === 'any-form' || medium === null || medium === 'computerized') return null;
  return 'It was not computerized, and statutes of this sort mostly reach computerized data.';
}

function byHours({ within }: StateNotice): string | null {
  if (within === null || !('hours' in within)) return null;
  return `It is owed within ${within.hours} hours: on its last day only until the hour at which they began.`;
}

function byCarveOut(law: StateLaw, notice: StateNotice, onlyHealth: boolean | null): string | null {
  const { effect, words } = law.carveOut;
  if (effect === 'none') return null;
  return isLifted(law, notice, onlyHealth) === 'maybe'
    ? `It may fall away: ${EFFECTS[effect]} (${words}).`
    : `HIPAA does not lift it here: ${words}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
