import { defineSite } from './_define.ts';

export default defineSite({
  vocabulary: 1,
  title: 'Oracle Health',
  system: 'ehr',
  unproven:
    'Never run: its markup is not public. Based on public documentation alone, by which PowerChart is often shown through a remote desktop that no extension reaches. Needful reads nothing there and recognises no act: report from the toolbar or with the key. An EHR that speaks CDS Hooks can show the cards itself.',
  matches: [],
  recognisedBy: ['body'],
  // Its markup is not public. A selector would be a guess, and a guess could name the wrong act.
  acts: [],
});
