import { EVERY, type OwnPlaybook, type OwnStep } from '@needful/shared/domain/playbook/own.ts';
import type { PlaybookStep } from '@needful/shared/domain/playbook/step.ts';
import type { PlaybookFile } from '@needful/shared/playbooks/_define.ts';
import { playbooks } from '@needful/shared/playbooks/index.generated.ts';
import { builder } from '../builder.ts';
import { StageEnum, StepOwnerEnum } from './playbook-enums.ts';

const officers = { officer: true } as const;

/** One playbook as Needful comes with it, and what the organization works besides it. */
export type Library = {
  readonly id: string;
  readonly title: string;
  /** None of what comes with every incident: that is the organization's alone. */
  readonly steps: readonly PlaybookStep[];
  readonly own: OwnPlaybook;
};

/** All of them in the order in which they are shown: what every incident has, then by their titles. */
export function libraryOf(own: readonly OwnPlaybook[]): Library[] {
  const ownOf = (id: string) =>
    own.find(({ playbook }) => playbook === id) ?? { playbook: id, version: 0, steps: [] };
  const files = Object.entries<PlaybookFile>(playbooks).map(([id, { title, steps }]) => ({
    id,
    title,
    steps,
  }));
  files.sort((a, b) => (a.title < b.title ? -1 : 1));
  return [{ id: EVERY, title: 'Every incident', steps: [] }, ...files].map((file) => ({
    ...file,
    own: ownOf(file.id),
  }));
}

const LibraryStepType = builder.objectRef<PlaybookStep>('LibraryStep').implement({
  description: 'A step that Needful comes with.',
  authScopes: officers,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    stage: t.expose('stage', { type: StageEnum, description: 'What it is for.' }),
    do: t.exposeString('do', { description: 'What to do.' }),
    needed: t.exposeBoolean('needed', { description: 'Whether closing with it open asks for a reason.' }),
  }),
});

const OwnStepType = builder.objectRef<OwnStep>('OwnStep').implement({
  description: 'A step that the organization added.',
  authScopes: officers,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, the same through all versions.' }),
    stage: t.expose('stage', { type: StageEnum, description: 'What it is for.' }),
    do: t.exposeString('do', { description: 'What to do.' }),
    why: t.exposeString('why', { description: 'Why.' }),
    citation: t.exposeString('citation', {
      nullable: true,
      description: 'The rule or the policy that asks for it; null where good practice does.',
    }),
    whose: t.expose('whose', { type: StepOwnerEnum, description: 'Who does it.' }),
    needed: t.exposeBoolean('needed', { description: 'Whether closing with it open asks for a reason.' }),
    days: t.exposeInt('days', {
      nullable: true,
      description: 'By when it should be done, in days from discovery; null where it has no day.',
    }),
  }),
});

export const LibraryPlaybookType = builder.objectRef<Library>('LibraryPlaybook').implement({
  description: 'A playbook as Needful comes with it, and the organization’s own steps besides.',
  authScopes: officers,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id; `every` for what comes with every incident.' }),
    title: t.exposeString('title', { description: 'What for.' }),
    steps: t.field({
      type: [LibraryStepType],
      description: 'The steps that Needful comes with.',
      resolve: ({ steps }) => [...steps],
    }),
    version: t.int({
      description: 'How often the organization set its own steps; what a change names.',
      resolve: ({ own }) => own.version,
    }),
    ownSteps: t.field({
      type: [OwnStepType],
      description: 'The organization’s own steps.',
      resolve: ({ own }) => [...own.steps],
    }),
  }),
});
