import { type Condition, defineSite, type FactReaders } from './_define.ts';

const CHOSEN = '.visits tbody tr:has(input[name="visit"]:checked)';

const visits: readonly Condition[] = [
  { path: '/practice-chart/patient/*/visits' },
  { present: '.visits tbody' },
];

const breadth: FactReaders = {
  sectionCount: { count: CHOSEN },
  wholeRecord: [{ present: CHOSEN }, { absent: '.visits tbody input[name="visit"]:not(:checked)' }],
  rangeDays: {
    spanOf: { selector: `${CHOSEN} time`, from: { attribute: 'datetime' }, written: 'Y-M-D' },
  },
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
      act: 'export-record',
      when: visits,
      button: null,
      kind: 'too-much-disclosed',
      facts: breadth,
      trigger: '.visits [data-action="export"]',
    },
    {
      act: 'print-record',
      when: visits,
      button: null,
      kind: 'too-much-disclosed',
      facts: breadth,
      trigger: '.visits [data-action="print"]',
    },
  ],
});
