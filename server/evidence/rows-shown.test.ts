import { describe, expect, it } from 'vitest';
import { rowsShown } from './rows-shown.ts';

const ME = 'me';
const barred = { ids: new Set(['secret']), references: new Set(['R-1']) };
const shown = (table: string, row: object) =>
  rowsShown(table, [JSON.stringify(row)], barred, ME).map((json) => JSON.parse(json) as object);

describe('what a table shows to who exports it', () => {
  it('is no row of an incident they have a part in, in whatever table', () => {
    expect(shown('incident', { id: 'secret', confidential: false })).toEqual([]);
    for (const table of ['incident_tag', 'officer_mail', 'affected_person', 'a_table_to_come'])
      expect(shown(table, { id: 'x', incident_id: 'secret' })).toEqual([]);
    expect(shown('incident_view', { id: 'secret', incident_id: 'other' })).toHaveLength(1);
  });

  it('is a row that does not say which of them it was merged into', () => {
    const row = { id: 'other', confidential: false, lead_id: 'lead', merged_into: 'secret' };
    expect(shown('incident', row)).toEqual([{ ...row, merged_into: null }]);
    expect(shown('a_table_to_come', { id: 'x', about: ['secret', 'y'] })).toEqual([
      { id: 'x', about: [null, 'y'] },
    ]);
  });

  it('is a digest without the references of those incidents', () => {
    const detail = JSON.stringify({ digest: { late: ['R-1', 'R-2'], signOff: ['R-1'] } });
    expect(shown('officer_mail', { incident_id: null, detail })).toEqual([
      { incident_id: null, detail: JSON.stringify({ digest: { late: ['R-2'], signOff: [] } }) },
    ]);
  });

  it('says who reported in confidence to the lead alone', () => {
    const row = { id: 'other', confidential: true, lead_id: 'lead', reporter_id: 'r', installation_id: 'i' };
    expect(shown('incident', row)).toEqual([{ ...row, reporter_id: null, installation_id: null }]);
    expect(shown('incident', { ...row, lead_id: ME })).toEqual([{ ...row, lead_id: ME }]);
  });
});
