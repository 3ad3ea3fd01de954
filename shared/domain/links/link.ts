import type { IncidentId, MessageId } from '../ids.ts';

/** How one incident is related to another of the same organization. */
export const LINK_KINDS = ['same-event', 'follow-up', 'related'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link as one of its two incidents has it. */
export type Link = {
  /** The message that made it, on both sides. */
  readonly id: MessageId;
  readonly other: IncidentId;
  readonly kind: LinkKind;
  /** Whether it was made from here: of a follow-up this is the later one then. */
  readonly isFrom: boolean;
};

/** What the other is to this one, after “is”: `a follow-up of NF-…`. */
export function linkInWords(kind: LinkKind, isFrom: boolean): string {
  if (kind === 'same-event') return 'about the same event as';
  if (kind === 'related') return 'related to';
  return isFrom ? 'a follow-up of' : 'followed up by';
}
