import type { ContainmentStep } from '@needful/shared/kinds/_define.ts';
import { builder } from '../builder.ts';

export const ContainmentStepType = builder.objectRef<ContainmentStep>('ContainmentStep').implement({
  description: 'One step of what to do at once.',
  authScopes: { member: true },
  fields: (t) => ({
    do: t.exposeString('do', { description: 'The step.' }),
    copy: t.string({ nullable: true, description: 'Text to copy.', resolve: (step) => step.copy ?? null }),
    how: t.string({ nullable: true, description: 'How.', resolve: (step) => step.how ?? null }),
  }),
});
