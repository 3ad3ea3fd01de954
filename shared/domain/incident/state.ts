import type { Duties } from '../breach-facts/breach-facts.ts';
import type { Commitments } from '../commitments/commitment.ts';
import type { Tag } from '../desk/tag.ts';
import type { Determination } from '../determination/state.ts';
import type { Discovery } from '../discovery/knowledge.ts';
import type { IncidentId, Instant, MessageId, PersonId } from '../ids.ts';
import type { Notices } from '../notices/state.ts';
import type { Register } from '../register/register.ts';
import type { Retention } from '../retention/retention.ts';
import type { Involvement } from '../routing/involvement.ts';
import type { Actor } from './actor.ts';
import type { CloseReason } from './commands.ts';
import type { IncidentEvent } from './events.ts';
import type { KeptReport } from './report.ts';
import type { Route } from './route.ts';
import type { SealedText } from './sealed.ts';
import type { Texts } from './texts-in.ts';

export const INCIDENT_STATUSES = ['reported', 'acknowledged', 'closed'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** How a reporter took a report back. Both are kept with their time: knowledge cannot be undone (164.404(a)(2)). */
export const TAKEN_BACK = ['undone', 'withdrawn'] as const;
export type TakenBack = { readonly how: (typeof TAKEN_BACK)[number]; readonly at: Instant };

export type IncidentState = {
  readonly incidentId: IncidentId;
  readonly report: KeptReport;
  readonly domains: SealedText | null;
  readonly contact: SealedText | null;
  readonly payloadHash: string;
  readonly reportedBy: Actor;
  readonly reportedAt: Instant;
  readonly clockSkewSeconds: number | null;
  /** Only the lead learns who reported. It is never taken back: what was promised is kept. */
  readonly confidential: boolean;
  /** Who was named as counsel; they and the lead see what is privileged. */
  readonly counsel: readonly PersonId[];
  /** Questions that are counsel’s. */
  readonly privileged: readonly MessageId[];
  readonly status: IncidentStatus;
  readonly route: Route | null;
  /** Who works on it now: the one who claimed it, or to whom it was assigned. */
  readonly assignee: PersonId | null;
  readonly acknowledgedAt: Instant | null;
  readonly takenBack: TakenBack | null;
  /** Questions put to the reporter, by id, and whether each was answered. */
  readonly questions: Readonly<Record<MessageId, 'open' | 'answered'>>;
  /** Every message already in the history and who sent it, so that sending twice is harmless. */
  readonly messages: Readonly<Record<MessageId, KnownMessage>>;
  readonly determination: Determination;
  readonly discovery: Discovery;
  readonly duties: Duties;
  readonly register: Register;
  readonly notices: Notices;
  readonly involvement: Involvement;
  /** In the order of the alphabet. */
  readonly tags: readonly Tag[];
  readonly retention: Retention;
  /** Which steps of its escalation by time were taken, by key. */
  readonly climbed: readonly string[];
  readonly commitments: Commitments;
  readonly closed: { readonly reason: CloseReason; readonly at: Instant } | null;
  /** How many events made this state. */
  readonly version: number;
};

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
