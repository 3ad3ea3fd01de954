import { defineRoutingRule } from './_define.ts';

export default defineRoutingRule({
  rank: 10,
  version: 1,
  applies: ({ track }) => track === 'both',
  track: 'both',
  leadRole: 'security',
  reason:
    'A device or system that may hold PHI is affected: the Security Officer leads the containment (45 CFR 164.308(a)(6)), and the Privacy Officer joins to decide whether it is a breach (164.402).',
});
