import { defineRoutingRule } from './_define.ts';

export default defineRoutingRule({
  rank: 30,
  version: 1,
  applies: ({ track }) => track === 'privacy',
  track: 'privacy',
  leadRole: 'privacy',
  reason:
    'A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).',
});
