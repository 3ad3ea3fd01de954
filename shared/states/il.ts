import {
  businessDays,
  CHART,
  deemed,
  defineState,
  SECONDARY,
  toAttorneyGeneral,
  toIndividuals,
} from './_define.ts';

export default defineState({
  title: 'Illinois',
  residentsOf: 'il',
  citation: '815 ILCS 530/50',
  listsMedical: 'unknown',
  notices: [
    toIndividuals(SECONDARY),
    toAttorneyGeneral({ ...SECONDARY, from: 'hhs-told', within: businessDays(5) }),
  ],
  carveOut: deemed({
    words: 'an entity that complies with HITECH is in compliance, if it tells the Attorney General after HHS',
    confidence: 'medium',
  }),
  notes: [
    'Entities outside HIPAA tell the Attorney General of more than 500 residents, not later than the residents.',
  ],
  source: `radarfirst.com IL; alstonprivacy.com; SB 1833 enrolled; ${CHART}`,
  dateChecked: '2026-11-21',
});
