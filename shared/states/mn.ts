import { CHART, defineState, moreThan, NO_CARVE_OUT, toAgencies, toIndividuals } from './_define.ts';

const row = {
  confidence: { within: 'medium', threshold: 'medium' },
  unverified: [
    'Whether following HIPAA lifts it: an older chart says so, summaries of 2025 and 2026 exempt financial institutions alone (subd. 4). None is assumed.',
  ],
} as const;

export default defineState({
  title: 'Minnesota',
  residentsOf: 'mn',
  citation: 'Minn. Stat. 325E.61; for government 13.055',
  listsMedical: 'no',
  confidenceInList: 'medium',
  notices: [
    toIndividuals(row),
    toAgencies(moreThan(500), {
      ...row,
      within: { hours: 48 },
      unverified: [...row.unverified, 'From which hour the 48 count: the day of discovery is used.'],
    }),
  ],
  carveOut: {
    ...NO_CARVE_OUT,
    words: 'Treated as none: sources disagree.',
    confidence: 'low',
  },
  notes: ['No regulator is told.'],
  source: `mintz.com/mintz-matrix/minnesota; recordinglaw.com 2026; easyitguys.com; ${CHART}`,
  dateChecked: '2026-11-22',
});
