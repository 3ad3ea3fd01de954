import type { DutyEventBody } from '../breach-facts/events.ts';
import type { CommitmentEventBody } from '../commitments/events.ts';
import type { DeskEventBody } from '../desk/events.ts';
import type { DeterminationEventBody } from '../determination/events.ts';
import type { DiscoveryEventBody } from '../discovery/events.ts';
import type { Knowledge } from '../discovery/knowledge.ts';
import type { ClimbEventBody } from '../escalation/events.ts';
import type { IncidentId, Instant, MessageId, PersonId } from '../ids.ts';
import type { NoticeEventBody } from '../notices/events.ts';
import type { RegisterEventBody } from '../register/events.ts';
import type { RetentionEventBody } from '../retention/events.ts';
import type { RoutingEventBody } from '../routing/events.ts';
import type { Actor } from './actor.ts';
import type { CloseReason } from './commands.ts';
import type { DetailAnswers } from './details.ts';
import type { KeptReport } from './report.ts';
import type { Route } from './route.ts';
import type { SealedText } from './sealed.ts';

/** What happened to an incident, in order, for good. Names are past tense; nothing here is ever rewritten. */
type Body =
  | {
      readonly type: 'incident-reported';
      readonly incidentId: IncidentId;
      readonly report: KeptReport;
      /** Where its mail domains are; absent in what version 0.1.0 wrote, which has them in the facts. */
      readonly domains?: SealedText | null;
      /** Name and address of a reporter who is no member; absent where there is none. */
      readonly contact?: SealedText;
      /** Who knew it since when, where whoever entered it said so. */
      readonly known?: Knowledge;
      readonly payloadHash: string;
      /** Server's clock minus the device's, whole seconds; null where it is within what nobody notices. */
      readonly clockSkewSeconds: number | null;
    }
  | { readonly type: 'incident-routed'; readonly route: Route }
  | {
      readonly type: 'details-added';
      readonly messageId: MessageId;
      readonly answers: DetailAnswers;
      readonly note: SealedText | null;
      readonly confidential?: true;
    }
  | { readonly type: 'report-undone'; readonly messageId: MessageId }
  | { readonly type: 'report-withdrawn'; readonly messageId: MessageId; readonly reason: SealedText | null }
  // With a message id where it was asked of many incidents at once.
  | { readonly type: 'incident-claimed'; readonly messageId?: MessageId }
  | { readonly type: 'incident-assigned'; readonly assignee: PersonId; readonly messageId?: MessageId }
  | {
      readonly type: 'note-added';
      readonly messageId: MessageId;
      readonly text: SealedText;
      /** Counsel’s part: for the lead and counsel alone, and kept out of packs. */
      readonly privileged?: true;
    }
  | {
      readonly type: 'question-asked';
      readonly messageId: MessageId;
      readonly text: SealedText;
      readonly privileged?: true;
    }
  | { readonly type: 'counsel-named'; readonly messageId: MessageId; readonly person: PersonId }
  | {
      readonly type: 'question-answered';
      readonly messageId: MessageId;
      readonly questionId: MessageId;
      readonly text: SealedText;
      /** The question was counsel’s. */
      readonly privileged?: true;
    }
  | { readonly type: 'incident-closed'; readonly reason: CloseReason; readonly text: SealedText | null };

/** The part of a history that belongs to the incident itself; its slices keep their own. */
type AnyBody =
  | Body
  | ClimbEventBody
  | DeskEventBody
  | DeterminationEventBody
  | DiscoveryEventBody
  | DutyEventBody
  | CommitmentEventBody
  | RegisterEventBody
  | RetentionEventBody
  | NoticeEventBody
  | RoutingEventBody;

export type IncidentEvent = AnyBody & { readonly actor: Actor; readonly at: Instant };
export type EventOf<Type extends AnyBody['type']> = Extract<IncidentEvent, { type: Type }>;
