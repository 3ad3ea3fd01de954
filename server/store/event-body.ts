import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import canonicalize from 'canonicalize';

/** What is hashed of an event: everything about it, and where it belongs. */
export type StoredEvent = {
  readonly format: 1;
  readonly org: OrganizationId;
  readonly incident: IncidentId;
  readonly version: number;
  readonly event: IncidentEvent;
  /**
   * 128 random bits in base64url. Where a body is withheld its hash is not: without them whoever knows all but one field,
   * such as who reported in confidence, could try each value. Absent in what versions before 0.2 wrote.
   */
  readonly grain?: string;
};

/** Canonical JSON (RFC 8785): one event has one spelling, so its hash can be computed again anywhere. */
export function writeEventBody(stored: StoredEvent): string {
  return canonicalJson(stored);
}

export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Nothing to write as canonical JSON');
  return text;
}

/** @throws Error when the body is not an event of a format this build knows */
export function readEventBody(body: string): StoredEvent {
  const stored = JSON.parse(body) as StoredEvent;
  if (stored.format !== 1) throw new Error(`This build reads history format 1, not ${String(stored.format)}`);
  return stored;
}
