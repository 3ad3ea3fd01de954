import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDue } from './merge.ts';

const row = (reference: string, daysLeft: number) => ({ reference, daysLeft });

describe('what is due in several organizations', () => {
  it('stands in one list, what is late first, each row with its organization', () => {
    const merged = mergeDue([
      { organizationName: 'Lake', rows: [row('NF-B', 3), row('NF-A', 3), row('NF-C', 12)] },
      { organizationName: 'Hill', rows: [row('NF-D', 3), row('PR-E', -4)] },
      { organizationName: 'Nothing due', rows: [] },
    ]);
    expect(
      merged.map(({ organization, row: { reference } }) => [organization.organizationName, reference]),
    ).toEqual([
      ['Hill', 'PR-E'],
      ['Hill', 'NF-D'],
      ['Lake', 'NF-A'],
      ['Lake', 'NF-B'],
      ['Lake', 'NF-C'],
    ]);
  });

  it('loses nothing and hangs on no order in which the organizations answered', () => {
    const rows = fc.uniqueArray(
      fc.record({ reference: fc.uuid(), daysLeft: fc.integer({ min: -30, max: 30 }) }),
    );
    const organizations = fc.uniqueArray(fc.record({ organizationName: fc.uuid(), rows }), {
      selector: ({ organizationName }) => organizationName,
    });
    fc.assert(
      fc.property(organizations, (all) => {
        const merged = mergeDue(all);
        expect(merged).toHaveLength(all.reduce((sum, { rows: some }) => sum + some.length, 0));
        expect(mergeDue([...all].reverse())).toEqual(merged);
        const days = merged.map((one) => one.row.daysLeft);
        expect(days).toEqual([...days].sort((a, b) => a - b));
      }),
    );
  });
});
