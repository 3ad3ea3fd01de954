import { createHash } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';

/** The hash before an organization's first event. */
export function chainStart(org: OrganizationId): Buffer {
  return createHash('sha256').update(`needful history v1 ${org}`).digest();
}

/**
 * The hash of one link: sha256(previous hash ‖ sequence as 8 bytes, big-endian ‖ the event's canonical JSON).
 * PostgreSQL computes the same with `sha256(hash || int8send(sequence) || convert_to(body, 'UTF8'))`.
 */
export function chainLink(previous: Uint8Array, sequence: bigint, body: string): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(sequence);
  return createHash('sha256').update(previous).update(number).update(body, 'utf8').digest();
}
