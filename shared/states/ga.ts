import { defineState, moreThan, NO_CARVE_OUT, toAgencies, toIndividuals } from './_define.ts';

export default defineState({
  title: 'Georgia',
  residentsOf: 'ga',
  citation: 'O.C.G.A. 10-1-910 to -912',
  listsMedical: 'unknown',
  notices: [
    toIndividuals({ owedBy: 'public-bodies' }),
    toAgencies(moreThan(10_000), { owedBy: 'public-bodies' }),
  ],
  carveOut: { ...NO_CARVE_OUT, words: 'None is stated.' },
  notes: [
    'It reaches information brokers and state or local government alone: a private hospital is normally outside, a public hospital authority or university inside.',
    'No regulator is told.',
  ],
  source: '10-1-911 and 10-1-912 text (laws9.com 2010, justia 2016, ga.elaws.us); mintz.com matrix',
  dateChecked: '2026-11-22',
});
