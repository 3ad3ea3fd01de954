import { defineSite, type SiteAct } from './_define.ts';

const FORMAT = 'input[type="radio"][name="format"]';

const chart: Omit<SiteAct, 'when'> = {
  act: 'open-chart',
  button: null,
  kind: 'wrong-chart',
  facts: {},
  trigger: null,
};

export default defineSite({
  vocabulary: 1,
  title: 'Medplum',
  system: 'ehr',
  unproven:
    'Never run with a server; its saved pages are reconstructions. Based on the open source of medplum/medplum: packages/react/src/PatientExportForm/PatientExportForm.tsx and the addresses of packages/app. Holds for apps that keep those; an app of one’s own from its components may differ.',
  matches: ['https://app.medplum.com/*', 'https://provider.medplum.com/*'],
  // Mantine, which its components are made of, writes this on the document itself.
  recognisedBy: ['html[data-mantine-color-scheme]'],
  acts: [
    {
      act: 'export-record',
      when: [{ path: '/Patient/*/export' }, { present: FORMAT }],
      button: null,
      kind: 'too-much-disclosed',
      facts: {
        // Everything, and no time set: all that the server has of this patient.
        wholeRecord: [
          { present: `${FORMAT}[value="everything"]:checked` },
          { choice: 'input[name="startDate"]', is: [''] },
          { choice: 'input[name="endDate"]', is: [''] },
        ],
      },
      trigger: `form:has(${FORMAT}) button[type="submit"]`,
    },
    { ...chart, when: [{ path: '/Patient/*' }] },
    { ...chart, when: [{ path: '/Patient/*/**' }] },
  ],
});
