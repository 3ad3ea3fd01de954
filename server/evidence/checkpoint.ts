import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { z } from 'zod';
import { type EvidenceKeys, isSignedBy, type PublicKey } from '../keys/evidence-keys.ts';
import type { Checkpoint } from '../store/checkpoints.ts';
import { canonicalJson } from '../store/event-body.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.string().regex(/^\d{1,19}$/);

/** Where an organization's two chains ended at a time, as it is written and signed. One line of a file. */
const signedSchema = z.strictObject({
  format: z.literal(1),
  org: z.uuid(),
  sequence: number,
  hash,
  recordsSequence: number,
  recordsHash: hash,
  at: z.iso.datetime(),
  /** SHA-256 of the line before it in the same file; null for the first. A line taken out of the middle shows. */
  previous: hash.nullable(),
  keyId: z.string().length(22),
  /** Ed25519 over everything else, in base64. */
  signature: z.string(),
});
export type SignedCheckpoint = z.infer<typeof signedSchema>;
export type Heads = Pick<SignedCheckpoint, 'sequence' | 'hash' | 'recordsSequence' | 'recordsHash'>;

/** @returns the line, without its line feed */
export function writeCheckpoint(
  keys: EvidenceKeys,
  org: OrganizationId,
  heads: Heads,
  at: string,
  previous: string | null,
): string {
  const unsigned = { format: 1 as const, org, ...heads, at, previous, keyId: keys.publicKey(org).id };
  const signature = keys.sign(org, signedBytes(unsigned)).toString('base64');
  return canonicalJson({ ...unsigned, signature });
}

/** @returns null where the line is no checkpoint */
export function readCheckpoint(line: string): SignedCheckpoint | null {
  try {
    return signedSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** What a file of checkpoints says: the ones that are signed, and what is wrong with the others, in words. */
export type ReadCheckpoints = {
  readonly checkpoints: readonly Checkpoint[];
  readonly problems: readonly string[];
};

/**
 * Reads lines that `writeCheckpoint` wrote, in the order they were written. Other lines are named as problems.
 * @param keysOf every public key that may have signed for an organization
 */
export function readSigned(
  lines: readonly string[],
  keysOf: (org: OrganizationId) => readonly PublicKey[],
  lineHash: (line: string) => string,
): ReadCheckpoints {
  const checkpoints: Checkpoint[] = [];
  const problems: string[] = [];
  let before: string | null | undefined;
  for (const [index, line] of lines.entries()) {
    const read = readCheckpoint(line);
    const problem =
      read === null ? 'is no checkpoint' : problemOf(read, keysOf(read.org as OrganizationId), before);
    if (problem !== null) problems.push(`line ${index + 1} ${problem}`);
    else if (read !== null) checkpoints.push(...placesOf(read));
    before = lineHash(line);
  }
  return { checkpoints, problems };
}

/** @param before hash of the line before; undefined in front of the first, which may stand anywhere in a file cut short */
function problemOf(
  checkpoint: SignedCheckpoint,
  keys: readonly PublicKey[],
  before: string | null | undefined,
): string | null {
  const { signature, ...unsigned } = checkpoint;
  const key = keys.find(({ id }) => id === checkpoint.keyId);
  if (key === undefined)
    return `is signed with key ${checkpoint.keyId}, which is not known here (NEEDFUL_FORMER_EVIDENCE_KEYS)`;
  if (!isSignedBy(key, signedBytes(unsigned), Buffer.from(signature, 'base64')))
    return 'was altered: its signature does not fit';
  if (before !== undefined && checkpoint.previous !== before)
    return 'does not follow from the line before: lines between them are missing, or changed places';
  return null;
}

function placesOf(read: SignedCheckpoint): Checkpoint[] {
  return [
    { org: read.org, sequence: read.sequence, hash: read.hash },
    { org: read.org, chain: 'records', sequence: read.recordsSequence, hash: read.recordsHash },
  ];
}

function signedBytes(unsigned: Omit<SignedCheckpoint, 'signature'>): Buffer {
  return Buffer.from(`needful checkpoint v1\n${canonicalJson(unsigned)}`);
}
