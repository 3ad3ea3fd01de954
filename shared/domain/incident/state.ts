import type { IncidentId, Instant, MessageId } from '../ids.ts';
import type { Actor } from './actor.ts';
import type { IncidentEvent } from './events.ts';
import type { KeptReport } from './report.ts';
import type { Route } from './route.ts';
import type { SealedText } from './sealed.ts';
import type { SliceState } from './slices.generated.ts';
import type { Texts } from './texts-in.ts';

export const INCIDENT_STATUSES = ['reported', 'acknowledged', 'merged', 'closed'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** How a reporter took a report back. Both are kept with their time: knowledge cannot be undone (164.404(a)(2)). */
export const TAKEN_BACK = ['undone', 'withdrawn'] as const;
export type TakenBack = { readonly how: (typeof TAKEN_BACK)[number]; readonly at: Instant };

/** What every incident has, whatever its slices keep. */
export type OwnState = {
  readonly incidentId: IncidentId;
  readonly report: KeptReport;
  readonly domains: SealedText | null;
  readonly contact: SealedText | null;
  readonly payloadHash: string;
  readonly reportedBy: Actor;
  readonly reportedAt: Instant;
  readonly clockSkewSeconds: number | null;
  readonly status: IncidentStatus;
  readonly route: Route | null;
  readonly acknowledgedAt: Instant | null;
  /** Every message already in the history and who sent it, so that sending twice is harmless. */
  readonly messages: Readonly<Record<MessageId, KnownMessage>>;
  /** How many events made this state. */
  readonly version: number;
};

export type IncidentState = OwnState & SliceState;

/** A message as the history has it: enough to tell a repeat from another message under the same id. */
export type KnownMessage = {
  readonly by: Actor;
  readonly type: IncidentEvent['type'];
  /** What it says beside its texts, as `saidIn` spells it. */
  readonly says: string;
  readonly texts: Texts;
};

/** `null` is an incident that does not exist yet. */
export type MaybeIncident = IncidentState | null;
