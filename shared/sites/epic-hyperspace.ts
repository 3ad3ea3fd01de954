import { defineSite } from './_define.ts';

export default defineSite({
  vocabulary: 1,
  title: 'Epic Hyperspace',
  system: 'ehr',
  unproven:
    'Not known to be reachable: no public document says that Epic’s own client can load an extension. Based on the absence of one. Report from the toolbar of another browser window or on the web report page; as an EHR that speaks CDS Hooks, Epic can show the cards itself (docs/cds-hooks.md).',
  reach: 'not-known',
  matches: [],
  recognisedBy: ['body'],
  // Its markup is not public. A selector would be a guess, and a guess could name the wrong act.
  acts: [],
});
