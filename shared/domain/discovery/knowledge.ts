import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/**
 * Whose knowledge it is. A covered entity is taken to know what a workforce member or agent knows (164.404(a)(2)); a
 * business associate, what an employee, officer or other agent knows (164.410(a)(2)). A contractor is no agent: what it
 * knows counts from the day it told. What somebody outside knows counts from the day somebody inside heard of it.
 */
export const KNOWERS = {
  workforce: 'a workforce member',
  agent: 'an agent (federal common law of agency)',
  contractor: 'a business associate or contractor that is no agent',
  outside: 'somebody outside, such as a patient or the recipient',
} as const;
export type Knower = keyof typeof KNOWERS;

/** One thing that somebody knew, and since when. */
export type Knowledge = {
  readonly who: Knower;
  /** The person who committed the breach: their own knowledge is kept apart (164.404(a)(2)). Null while unknown. */
  readonly isActor: boolean | null;
  readonly knownOn: CalendarDate;
  /** When they told the organization: what counts for a contractor and for somebody outside. */
  readonly toldOn: CalendarDate | null;
  /** Not known, but by reasonable diligence it would have been. */
  readonly byDiligence: boolean;
};

/** How the names of entries begin that came with an incident that was merged into this one. */
export const OF_MERGED = 'merged/';

/** An entry's name: one of the two that come with every report, the message that recorded it, or where it came from. */
export type KnowledgeId = 'reporter' | 'organization' | MessageId | `${typeof OF_MERGED}${string}`;

export type KnowledgeEntry = Knowledge & {
  readonly id: KnowledgeId;
  /** Why an officer found that it does not count; the entry stays. */
  readonly setAside: SealedText | null;
};

/** Which of the two dates the clocks run from. The earlier, conservative one unless an officer chose and said why. */
export type DiscoveryChoice = { readonly date: 'legal' | 'conservative'; readonly reason: SealedText };

export type Discovery = {
  /** What officers recorded, corrected or set aside, by entry. */
  readonly entries: Readonly<Record<string, Partial<Knowledge> & { readonly setAside?: SealedText }>>;
  readonly choice: DiscoveryChoice | null;
};

export const NOTHING_RECORDED: Discovery = { entries: {}, choice: null };
