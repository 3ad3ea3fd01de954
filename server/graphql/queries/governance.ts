import { builder } from '../builder.ts';
import { GovernanceType } from '../types/governance.ts';

builder.queryField('governance', (t) =>
  t.field({
    type: GovernanceType,
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'What routing asks of this organization beside its designations.',
    resolve: () => ({}),
  }),
);
