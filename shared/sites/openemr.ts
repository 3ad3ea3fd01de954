import { defineSite, type SiteAct } from './_define.ts';

const FORM = '#report_form';
const PARTS = `${FORM} input[type="checkbox"]`;
const ISSUED = `${FORM} .genreport, ${FORM} .genpdfrep, ${FORM} .genportal`;

/** The patient stands above all tabs, in the outermost frame; the addresses of the tabs name nobody. */
const PATIENT = [{ selector: 'a.ptName', from: 'text', frames: 'all' }] as const;

/** The server's own folder may stand before its paths. */
function within(path: string, act: Omit<SiteAct, 'when'>): readonly SiteAct[] {
  return [path, `/*${path}`].map((where) => ({
    ...act,
    when: [{ path: where }, ...(act.trigger === null ? [] : [{ present: FORM }])],
    visit: PATIENT,
  }));
}

export default defineSite({
  vocabulary: 1,
  title: 'OpenEMR',
  system: 'ehr',
  unproven:
    'Never run on a server; its saved pages are reconstructions. Based on its open source: interface/patient_file/report/patient_report.php (#report_form, .genreport, .genpdfrep, .issuecheckbox, .encounter) and interface/main/tabs (main.php; a.ptName in templates/patient_data_template.php) of openemr/openemr. How long a time is chosen cannot be read: dates stand within sentences.',
  matches: [],
  // Each of its frames is a document of its own: the outermost has the tabs, the others this body.
  recognisedBy: ['#mainBox, body.body_top, #container_div'],
  acts: [
    ...within('/interface/patient_file/report/patient_report.php', {
      act: 'export-record',
      button: null,
      kind: 'too-much-disclosed',
      facts: {
        sectionCount: { count: `${PARTS}:checked` },
        wholeRecord: [{ present: `${PARTS}:checked` }, { absent: `${PARTS}:not(:checked)` }],
      },
      trigger: ISSUED,
    }),
    ...within('/interface/patient_file/summary/demographics.php', {
      act: 'open-chart',
      button: null,
      kind: 'wrong-chart',
      facts: {},
      trigger: null,
    }),
  ],
});
