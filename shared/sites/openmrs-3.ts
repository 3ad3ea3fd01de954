import { defineSite } from './_define.ts';

/** The tab that is shown on the page of visits; hidden tabs stay in the document. */
const TAB = '[data-extension-id="past-visits-detail-overview"] [role="tabpanel"]:not([hidden])';
const PRINT = 'button:has(use[href="#omrs-icon-printer"])';
const ROW = `${TAB} tr.cds--parent-row`;
const SELECTED = '.cds--data-table--selected';

export default defineSite({
  vocabulary: 1,
  title: 'OpenMRS 3',
  system: 'ehr',
  unproven: null,
  matches: [],
  recognisedBy: ['[data-extension-slot-name]'],
  acts: [
    {
      // Completed forms of all visits, downloaded as one document: the one wide act that OpenMRS 3 offers.
      act: 'export-record',
      when: [{ path: '/openmrs/spa/patient/*/chart/visits' }, { present: `${TAB} ${PRINT}` }],
      button: null,
      kind: 'too-much-disclosed',
      facts: {
        sectionCount: { count: `${ROW}${SELECTED}` },
        // All rows of the only page, and no filter: then nothing of the record is left out.
        wholeRecord: [
          { present: `${ROW}${SELECTED}` },
          { absent: `${ROW}:not(${SELECTED})` },
          { absent: `${TAB} .cds--pagination__button--forward:not([disabled])` },
          { absent: `${TAB} .cds--pagination__button--backward:not([disabled])` },
          { choice: `${TAB} #encounterTypeFilter`, is: [''] },
        ],
        rangeDays: {
          spanOf: {
            selector: `${ROW}${SELECTED} > td.cds--table-column-checkbox + td`,
            from: 'text',
            written: 'D-MMM-Y',
          },
        },
      },
      trigger: `${TAB} ${PRINT}`,
    },
    {
      // One section's visible rows: recognised, and too narrow for a card to know its breadth.
      act: 'print-record',
      when: [
        { path: '/openmrs/spa/patient/*/chart/**' },
        { present: `[data-extension-id$="-details-widget"] ${PRINT}` },
      ],
      button: null,
      kind: 'too-much-disclosed',
      facts: {},
      trigger: `[data-extension-id$="-details-widget"] ${PRINT}`,
    },
    {
      act: 'open-chart',
      when: [
        { path: '/openmrs/spa/patient/*/chart/**' },
        { present: '[data-extension-id="patient-banner"]' },
      ],
      button: null,
      kind: 'wrong-chart',
      facts: {},
      trigger: null,
    },
  ],
});
