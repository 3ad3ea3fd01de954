import type { Knowledge } from '../discovery/knowledge.ts';
import type { IncidentId, Instant, MessageId } from '../ids.ts';

/** An incident that went into this one, with what was known in it: knowledge of one is knowledge of both. */
export type TakenIn = {
  readonly incident: IncidentId;
  readonly knowledge: readonly Knowledge[];
  /** The message that merged it. */
  readonly by: MessageId;
};

export type Merging = {
  /** Into which incident this one went, by which message; null while it stands for itself. */
  readonly into: { readonly incident: IncidentId; readonly by: MessageId; readonly at: Instant } | null;
  /** What went into this one, in its order. */
  readonly taken: readonly TakenIn[];
};

export const NOT_MERGED: Merging = { into: null, taken: [] };
