import type { Knowledge } from '../discovery/knowledge.ts';
import type { IncidentId, Instant } from '../ids.ts';
import type { Actor } from './actor.ts';
import type { KeptReport } from './report.ts';
import type { SealedText } from './sealed.ts';
import type { SliceCommand } from './slices.generated.ts';

/** The command that opens an incident; everything else is asked of a slice. */
type ReportBody = {
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
};

type Body = ReportBody | SliceCommand;

/** One thing somebody asks of an incident. `at` is the server's clock when it was received. */
export type IncidentCommand = Body & { readonly actor: Actor; readonly at: Instant };
export type CommandOf<Type extends Body['type']> = Extract<IncidentCommand, { type: Type }>;
