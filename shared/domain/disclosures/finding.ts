import { DATA_ELEMENTS, type DataElement } from '../clocks/facts.ts';
import { standingOf } from '../determination/standing.ts';
import type { Determination } from '../determination/state.ts';
import type { CalendarDate } from '../ids.ts';

/** What an accounting looks at of one incident. */
export type IncidentFacts = {
  readonly determination: Determination;
  readonly isTakenBack: boolean;
  /** It went into another incident, which may have its entry too. */
  readonly isMerged: boolean;
  /** Whether PHI left the organization, by the kind of incident; null where the kind does not say. */
  readonly reach: 'outside' | 'inside' | null;
  /** Who got it, as the reporter answered; null where they did not. */
  readonly whoGotIt: string | null;
  readonly recipients: number;
  readonly kindTitle: string;
  readonly dataElements: readonly DataElement[] | null;
  /** What it held, as the reporter answered, in words. */
  readonly held: readonly string[];
  /** What the letter to those affected says of the types of PHI; null without a letter. */
  readonly typesInLetter: string | null;
  /** The days it happened, as far as somebody said so, the surest first. */
  readonly happenedOn: CalendarDate;
};

/** Whether an incident makes a disclosure that counts, and why; `to-decide` is left to an officer. */
export type Verdict = {
  readonly is: 'counts' | 'left-out' | 'to-decide';
  readonly because: string;
  readonly citation: string;
};

const COUNTED = '45 CFR 164.528(a)(1)';
const DISCLOSURE = '45 CFR 160.103 (disclosure)';

/**
 * An impermissible disclosure is accounted for, a breach or not: no exclusion of 164.528(a)(1) covers it. A use inside
 * is none, and what the determination found to be permitted is one only under 164.512.
 */
export function verdictOf(facts: IncidentFacts): Verdict {
  const { determination, isTakenBack } = facts;
  const standing = standingOf(determination).is;
  if (standing === 'not-phi')
    return leftOut(
      'The determination says that it was no PHI.',
      '45 CFR 160.103 (protected health information)',
    );
  if (standing === 'permitted')
    return leftOut(
      'The determination says that it was permitted. One under 164.512, such as for public health, is recorded by hand.',
      `${COUNTED}(i)-(ix)`,
    );
  if (standing === 'presumed-breach' && isTakenBack)
    return leftOut('The report was taken back, and nothing was determined.', COUNTED);
  return reachOf(facts, standing);
}

function reachOf(facts: IncidentFacts, standing: string): Verdict {
  const { determination, reach, whoGotIt, recipients, kindTitle } = facts;
  const { signed } = determination;
  if (standing === 'exception' && signed?.exception === 'exception-i')
    return leftOut('The exception that fits is about a use inside, not a disclosure.', DISCLOSURE);
  if (standing === 'exception' && signed?.exception === 'exception-ii')
    return toDecide('It stayed with people who may access PHI. Was the recipient outside the organization?');
  const isOutside = recipients > 0 || (reach === 'outside' && whoGotIt !== 'inside');
  if (!isOutside && (reach === 'inside' || whoGotIt === 'inside'))
    return leftOut(`It was a use inside, not a disclosure (${kindTitle.toLowerCase()}).`, DISCLOSURE);
  if (!isOutside)
    return toDecide('Nobody said whether PHI left the organization. Decide whether it was a disclosure.');
  if (facts.isMerged)
    return toDecide(
      'It was merged into another incident. Take it in only where that one does not list it already.',
    );
  if (standing === 'presumed-breach')
    return toDecide(
      'Nothing is determined yet; it is presumed a breach. Decide whether it was a disclosure.',
    );
  const found = standing === 'breach' ? 'a breach' : `not permitted (${standing.replaceAll('-', ' ')})`;
  return {
    is: 'counts',
    because: `The determination says that it was ${found}; an impermissible disclosure is accounted for either way.`,
    citation: COUNTED,
  };
}

function leftOut(because: string, citation: string): Verdict {
  return { is: 'left-out', because, citation };
}

function toDecide(because: string): Verdict {
  return { is: 'to-decide', because, citation: DISCLOSURE };
}

/** A brief description of the PHI, from what somebody said of it; null where nobody did (164.528(b)(2)(iii)). */
export function describedPhi({ typesInLetter, dataElements, held }: IncidentFacts): string | null {
  if (typesInLetter !== null) return typesInLetter;
  const named = dataElements?.map((element) => DATA_ELEMENTS[element]) ?? [];
  const all = named.length > 0 ? named : held;
  return all.length === 0 ? null : sentence(all.join('; '));
}

/** A statement that reasonably informs the individual of the basis (164.528(b)(2)(iv)). */
export function statedPurpose({ kindTitle }: IncidentFacts): string {
  return `Made in error, for no purpose of ours: ${lowerFirst(kindTitle)}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
