import { defineSite } from './_define.ts';

export default defineSite({
  vocabulary: 1,
  title: 'EpicCare Link',
  system: 'ehr',
  unproven:
    'Never run: its markup is not public. Based on public notes of its address alone (/EpicCareLink/ on a host of each organization). Needful reads nothing there and recognises no act: report from the toolbar or with the key. Your organization can publish a profile of its own.',
  matches: [],
  recognisedBy: ['body'],
  // Its markup is not public. A selector would be a guess, and a guess could name the wrong act.
  acts: [],
});
