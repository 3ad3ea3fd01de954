import type { Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { Sealer } from '../../keys/seal.ts';
import type { Sql } from '../../store/tenant.ts';
import type { PackedAttachment } from '../attachment-files.ts';
import type { PackedEvent, PackedText } from '../incident-evidence.ts';

/** One incident as it goes into a pack, for who asks: what they may not see is taken out of it already. */
export type Subject = {
  readonly sql: Sql;
  readonly sealer: Sealer;
  readonly org: OrganizationId;
  readonly person: PersonId;
  readonly organizationName: string;
  /** Whoever acted, as colleagues know them. */
  readonly nameOf: (person: PersonId) => string;
  readonly organization: OrganizationFacts;
  readonly at: Instant;
  readonly reference: string;
  readonly kindTitle: string;
  readonly state: IncidentState;
  readonly events: readonly PackedEvent[];
  readonly texts: readonly PackedText[];
  readonly attachments: readonly PackedAttachment[];
  /** Whether the opened texts are in the pack. */
  readonly withTexts: boolean;
  /** Whether letters are in it with names and addresses: the lead alone asks for that. */
  readonly withIdentifiers: boolean;
  /** Every event as it is, beside `events`: never written out, and nothing made of one that is withheld. */
  readonly history: readonly IncidentEvent[];
  /** What was left out for this asker, each in one sentence. */
  readonly leftOut: readonly string[];
};

export type PartFile = { readonly name: string; readonly content: string | Buffer };
/** One that is large, and read when it is written. */
export type StreamedFile = { readonly name: string; readonly content: AsyncIterable<Uint8Array> };

/** One part of the evidence of an incident: its files stand in the incident's folder. */
export type Part = {
  /** What it is, for the list in the pack. */
  readonly title: string;
  /** None where the incident has nothing of it. Privileged matter is never in it. */
  readonly files: (subject: Subject) => Promise<readonly (PartFile | StreamedFile)[]>;
};

export function definePart(part: Part): Part {
  return part;
}
