import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '../ids.ts';
import { normalizeReference, referenceOf } from './reference.ts';

const reportId = fc.uuid({ version: 7 }).map((id) => id as ReportId);

describe('the reference of a report', () => {
  it('is made of its id alone, in letters that survive the telephone', () => {
    expect(referenceOf('018f0000-0000-7000-8000-000000000000' as ReportId)).toBe('NF-0000-0000');
    expect(referenceOf('018f0000-0000-7000-8000-00ffffffffff' as ReportId)).toBe('NF-ZZZZ-ZZZZ');
    fc.assert(
      fc.property(reportId, (id) => {
        expect(referenceOf(id)).toMatch(/^NF-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('says as much as the last 40 bits of the id: two ids that differ there have two references', () => {
    fc.assert(
      fc.property(reportId, reportId, (one, other) => {
        expect(referenceOf(one) === referenceOf(other)).toBe(one.slice(-10) === other.slice(-10));
      }),
    );
  });

  it('is found again however a person types it', () => {
    const typed = (reference: string) => [
      reference,
      reference.toLowerCase(),
      ` ${reference} `,
      reference.replaceAll('-', ' '),
      reference.replaceAll('-', ''),
      reference.slice(3),
      reference.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    fc.assert(
      fc.property(reportId, (id) => {
        const reference = referenceOf(id);
        for (const way of typed(reference)) expect([way, normalizeReference(way)]).toEqual([way, reference]);
      }),
    );
  });

  it.each(['', 'NF', 'NF-7K3Q', 'NF-7K3Q-9D2M-1', 'NF-UUUU-UUUU', 'Alice Nguyen', '🙂🙂🙂🙂🙂🙂🙂🙂'])(
    'is not seen in %j',
    (typed) => {
      expect(normalizeReference(typed)).toBeNull();
    },
  );
});
