import { type Condition, defineSite, type SiteAct } from './_define.ts';

const CHOSEN = '.visits tbody tr:has(input[name="visit"]:checked)';

const visits: readonly Condition[] = [
  { path: '/practice-chart/patient/*/visits' },
  { present: '.visits tbody' },
];

const leaving: Omit<SiteAct, 'act' | 'when'> = {
  button: null,
  kind: 'too-much-disclosed',
  facts: {
    sectionCount: { count: CHOSEN },
    wholeRecord: [{ present: CHOSEN }, { absent: '.visits tbody input[name="visit"]:not(:checked)' }],
    rangeDays: {
      spanOf: { selector: `${CHOSEN} time`, from: { attribute: 'datetime' }, written: 'Y-M-D' },
    },
  },
  trigger: '.visits .go',
};

export default defineSite({
  vocabulary: 1,
  title: 'Practice chart',
  system: 'ehr',
  unproven: null,
  matches: [],
  recognisedBy: ['body.practice-chart'],
  acts: [
    {
      ...leaving,
      act: 'export-record',
      when: [...visits, { present: 'input[type="radio"][value="file"]:checked' }],
    },
    {
      ...leaving,
      act: 'print-record',
      when: [...visits, { present: 'input[type="radio"][value="paper"]:checked' }],
    },
  ],
});
