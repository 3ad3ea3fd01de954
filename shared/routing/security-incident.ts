import { defineRoutingRule } from './_define.ts';

export default defineRoutingRule({
  rank: 20,
  version: 1,
  applies: ({ track }) => track === 'security',
  track: 'security',
  leadRole: 'security',
  reason:
    'An attempt on a system, an account or a workstation: the Security Officer leads the response to security incidents (45 CFR 164.308(a)(6)(ii)).',
});
