import { defineRoutingRule } from './_define.ts';

export default defineRoutingRule({
  rank: 1000,
  version: 1,
  applies: () => true,
  track: 'both',
  leadRole: 'privacy',
  reason:
    'It cannot be told from the report whose it is: the Privacy Officer looks first and the Security Officer joins, so that neither part is missed.',
});
