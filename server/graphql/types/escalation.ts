import { DEFAULT_SETTINGS, type KeptEscalation } from '@needful/shared/domain/escalation/settings.ts';
import { COUNTED, type EscalationStep } from '@needful/shared/domain/escalation/steps.ts';
import { builder } from '../builder.ts';
import { ClimbCauseEnum, MarkableEnum } from './enums.ts';

const StepType = builder.objectRef<EscalationStep>('EscalationStep').implement({
  description: 'When somebody further up the ladder is told, whom, and why.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    cause: t.expose('cause', { type: ClimbCauseEnum, description: 'What for.' }),
    at: t.exposeInt('at', { description: 'Hours or days, as `counted` says.' }),
    counted: t.string({ description: 'How `at` is counted.', resolve: ({ cause }) => COUNTED[cause] }),
    rung: t.int({
      nullable: true,
      description: 'The first above the lead is 1; null for the top, the governing body\u2019s contact.',
      resolve: ({ rung }) => (rung === 'top' ? null : rung),
    }),
    urgent: t.exposeBoolean('urgent', { description: 'Its mail goes out in quiet hours as well.' }),
    reason: t.exposeString('reason', { description: 'Why then and why to them. Stands in the history.' }),
  }),
});

export const EscalationType = builder.objectRef<KeptEscalation>('Escalation').implement({
  description: 'When incidents climb their ladder by themselves.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    steps: t.field({
      type: [StepType],
      description: 'Its steps.',
      resolve: ({ settings }) => [...settings.steps],
    }),
    urgent: t.field({
      type: [MarkableEnum],
      description: 'Other mails that go out in quiet hours as well.',
      resolve: ({ settings }) => [...settings.urgent],
    }),
    soonDays: t.int({
      description: 'A clock with so many days left is due soon.',
      resolve: ({ settings }) => settings.soonDays,
    }),
    version: t.exposeInt('version', { description: 'How often it was set; what a change names.' }),
    isOwn: t.boolean({
      description: 'Whether the organization chose it; else it is what Needful starts with.',
      resolve: ({ settings }) => settings !== DEFAULT_SETTINGS,
    }),
  }),
});
