import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEvidenceKeys } from '../keys/evidence-keys.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { checkpointFiles, readCheckpointFiles } from './checkpoint-files.ts';

const org = '018f0000-0000-7000-8000-000000000001' as OrganizationId;
const other = '018f0000-0000-7000-8000-000000000002' as OrganizationId;
const keys = createEvidenceKeys({ current: Buffer.alloc(32, 1), former: [] });
const at = '2026-11-22T08:00:00.000Z';
const hash = (byte: string) => byte.repeat(64);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'needful-checkpoints-'));
  file = join(folder, `${org}.jsonl`);
  for (const sequence of ['3', '5', '9']) await keep(sequence);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function keep(sequence: string): Promise<void> {
  const files = checkpointFiles(folder);
  const heads = { sequence, hash: hash('a'), recordsSequence: '0', recordsHash: hash('b') };
  const last = await files.last(org);
  await files.add(org, writeCheckpoint(keys, org, heads, at, last?.hash ?? null));
}

const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n');
const rewrite = (changed: readonly string[]) => writeFileSync(file, `${changed.join('\n')}\n`);
const problems = (ring = keys) => readCheckpointFiles(folder, ring.publicKeys).problems;

describe('checkpoints kept outside the database', () => {
  it('are read back as they were signed, in a file that only grows', async () => {
    const before = readFileSync(file, 'utf8');
    await keep('12');
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    const { checkpoints } = readCheckpointFiles(folder, keys.publicKeys);
    expect(problems()).toEqual([]);
    expect(checkpoints.filter(({ chain }) => chain === undefined).map(({ sequence }) => sequence)).toEqual([
      '3',
      '5',
      '9',
      '12',
    ]);
  });

  it('show a line that was altered, taken out, moved, or signed by somebody else', () => {
    const [one = '', two = '', three = ''] = lines();
    rewrite([one, two.replace('"sequence":"5"', '"sequence":"4"'), three]);
    expect(problems().join()).toContain('line 2 was altered: its signature does not fit');
    rewrite([one, three]);
    expect(problems().join()).toContain('line 2 does not follow from the line before');
    rewrite([one, three, two]);
    expect(problems().join()).toContain('line 2 does not follow from the line before');
    rewrite([one, two, 'not a checkpoint']);
    expect(problems().join()).toContain('line 3 is no checkpoint');
    rewrite([one, two, three]);
    expect(problems(createEvidenceKeys({ current: Buffer.alloc(32, 2), former: [] })).join()).toContain(
      'which is not known here',
    );
    expect(
      problems(createEvidenceKeys({ current: Buffer.alloc(32, 2), former: [Buffer.alloc(32, 1)] })),
    ).toEqual([]);
  });

  it('of one organization are not taken for another\u2019s', () => {
    rewrite(lines().map((line) => line.replace(org, other)));
    expect(problems()).toHaveLength(3);
    expect(keys.publicKey(org).id).not.toBe(keys.publicKey(other).id);
  });
});
