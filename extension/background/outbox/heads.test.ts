import type { Instant, ReportId } from '@needful/shared/domain/ids.ts';
import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { heads } from './heads.ts';
import { begin, type Progress } from './next.ts';

const DONE: Progress = { state: 'delivered', at: 1 };

function entry(id: string, reportId: string, progress: Progress = begin(0)): Entry {
  return {
    id,
    reportId: reportId as ReportId,
    type: 'report',
    owner: null,
    server: 'https://needful.clinic.example',
    organizationId: 'o',
    keptAt: '2026-11-22T10:00:00.000Z' as Instant,
    sealed: { nonce: new Uint8Array(12), text: new ArrayBuffer(0) },
    progress,
  };
}

test('what came later waits for the report it belongs to, and nothing waits for another report', () => {
  const entries = [entry('a', 'a'), entry('a-undo', 'a'), entry('b', 'b', DONE), entry('b-details', 'b')];
  expect(heads(entries).map(({ id }) => id)).toEqual(['a', 'b-details']);
});
