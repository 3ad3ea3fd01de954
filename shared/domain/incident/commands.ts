import type { DutyBody } from '../breach-facts/commands.ts';
import type { CommitmentBody } from '../commitments/commands.ts';
import type { DeskBody } from '../desk/commands.ts';
import type { DeterminationBody } from '../determination/commands.ts';
import type { DiscoveryBody } from '../discovery/commands.ts';
import type { Knowledge } from '../discovery/knowledge.ts';
import type { IncidentId, Instant, MessageId, PersonId } from '../ids.ts';
import type { NoticeBody } from '../notices/commands.ts';
import type { RegisterBody } from '../register/commands.ts';
import type { RetentionBody } from '../retention/commands.ts';
import type { RoutingBody } from '../routing/commands.ts';
import type { Actor } from './actor.ts';
import type { DetailAnswers } from './details.ts';
import type { KeptReport } from './report.ts';
import type { SealedText } from './sealed.ts';

/** Why an incident is closed. What it was in law is the determination's to say, not this list's. */
export const CLOSE_REASONS = [
  'resolved',
  'not-an-incident',
  'duplicate',
  'reported-in-error',
  'handled-elsewhere',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

type Body =
  | {
      readonly type: 'report';
      readonly incidentId: IncidentId;
      readonly report: KeptReport;
      /** Its mail domains, sealed apart. */
      readonly domains: SealedText | null;
      /** The reporter’s name and how to reach them, where they are no member; absent as null. */
      readonly contact?: SealedText | null;
      /** Since when the reporter knew it, where an officer enters what somebody told; absent where the report says it. */
      readonly known?: Knowledge;
      /** sha256 over the kept report's canonical JSON (RFC 8785): the same id with another payload is refused. */
      readonly payloadHash: string;
      /** The same as version 0.1.0 made it, over the domains as well: such a report may be sent again. */
      readonly formerPayloadHash: string;
      /** The device's clock when this attempt left it. Not part of the payload: it differs by attempt. */
      readonly sentAt: Instant;
    }
  | {
      readonly type: 'add-details';
      readonly messageId: MessageId;
      readonly answers: DetailAnswers;
      readonly note: SealedText | null;
      /** From now on only the lead learns who reported. */
      readonly confidential?: true;
    }
  | { readonly type: 'undo'; readonly messageId: MessageId }
  | { readonly type: 'withdraw'; readonly messageId: MessageId; readonly reason: SealedText | null }
  | { readonly type: 'claim' }
  | { readonly type: 'assign'; readonly assignee: PersonId }
  | {
      readonly type: 'add-note';
      readonly messageId: MessageId;
      readonly text: SealedText;
      readonly privileged?: true;
    }
  | {
      readonly type: 'ask';
      readonly messageId: MessageId;
      readonly text: SealedText;
      readonly privileged?: true;
    }
  | { readonly type: 'name-counsel'; readonly messageId: MessageId; readonly person: PersonId }
  | {
      readonly type: 'answer';
      readonly messageId: MessageId;
      readonly questionId: MessageId;
      readonly text: SealedText;
    }
  | { readonly type: 'close'; readonly reason: CloseReason; readonly text: SealedText | null };

type AnyBody =
  | Body
  | CommitmentBody
  | DeskBody
  | DeterminationBody
  | DiscoveryBody
  | DutyBody
  | RegisterBody
  | RetentionBody
  | RoutingBody
  | NoticeBody;

/** One thing somebody asks of an incident. `at` is the server's clock when it was received. */
export type IncidentCommand = AnyBody & { readonly actor: Actor; readonly at: Instant };
export type CommandOf<Type extends AnyBody['type']> = Extract<IncidentCommand, { type: Type }>;
