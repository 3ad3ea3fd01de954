import { addDays } from '@needful/shared/domain/calendar.ts';
import type { FoundCause } from '@needful/shared/domain/playbook/playbook.ts';
import { ROOT_CAUSE_WORDS } from '@needful/shared/domain/playbook/root-cause.ts';
import { seeingOf } from '@needful/shared/domain/playbook/seen.ts';
import { partsOf, type StandingStep, stepsOf } from '@needful/shared/domain/playbook/standing.ts';
import type { PlaybookPart } from '@needful/shared/domain/playbook/step.ts';
import { playbookFor } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { ownPlaybooksFor } from '../own-playbooks.ts';
import { DeskPartEnum, RootCauseEnum, StageEnum, StepOwnerEnum, StepStandingEnum } from './playbook-enums.ts';

const officers = { officer: true } as const;

type Shown = StandingStep & { readonly of: Case };
const StepType = builder.objectRef<Shown>('PlaybookStep').implement({
  description: 'One thing to do about an incident, and how it stands.',
  authScopes: officers,
  fields: (t) => ({
    id: t.id({ description: 'Its id, as marks name it.', resolve: ({ step }) => step.id }),
    stage: t.field({ type: StageEnum, description: 'What it is for.', resolve: ({ step }) => step.stage }),
    do: t.string({ description: 'What to do.', resolve: ({ step }) => step.do }),
    why: t.string({ description: 'Why.', resolve: ({ step }) => step.why }),
    citation: t.string({
      nullable: true,
      description: 'The rule that asks for it; null where good practice does.',
      resolve: ({ step }) => step.citation,
    }),
    whose: t.field({ type: StepOwnerEnum, description: 'Who does it.', resolve: ({ step }) => step.whose }),
    needed: t.boolean({
      description: 'Whether closing with it open asks for a reason; else it is advised.',
      resolve: ({ step }) => step.needed,
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'By when, counted from discovery; null where it has no day, or no clock has begun.',
      resolve: ({ step, of }) => {
        const from = of.discovered.inUse?.on;
        return step.within === null || from === undefined ? null : addDays(from, step.within.days);
      },
    }),
    isDueByRule: t.boolean({
      description: 'Whether a rule gives the day; else it is good practice.',
      resolve: ({ step }) => step.within?.by === 'rule',
    }),
    opens: t.field({
      type: DeskPartEnum,
      nullable: true,
      description: 'Where at the desk it is done; null where it is done elsewhere.',
      resolve: ({ step }) => step.opens,
    }),
    canTick: t.boolean({
      description: 'Whether somebody may say that it is done; else only the desk can see it.',
      resolve: ({ step }) => seeingOf(step.seen)?.alone !== true,
    }),
    standing: t.field({ type: StepStandingEnum, description: 'How it stands.', resolve: ({ is }) => is }),
    says: t.string({ nullable: true, description: 'What the desk sees of it.', resolve: ({ says }) => says }),
    markedByName: t.string({
      nullable: true,
      description: 'Who last said something of it.',
      resolve: ({ mark, of }) => (mark === null ? null : of.nameOf(mark.by)),
    }),
    markedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When.',
      resolve: ({ mark }) => (mark === null ? null : new Date(mark.at)),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, or what was done, where somebody said so; null once purged.',
      resolve: ({ mark, of }) => of.textOf(mark?.reason),
    }),
  }),
});

const PartType = builder.objectRef<PlaybookPart>('PlaybookPart').implement({
  description: 'A playbook that applies, in the version that is kept with the incident once it is worked by.',
  authScopes: officers,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    title: t.exposeString('title', { description: 'What for.' }),
    version: t.exposeInt('version', { description: 'Its version.' }),
  }),
});

const CauseType = builder.objectRef<FoundCause & { readonly of: Case }>('FoundCause').implement({
  description: 'Why it could happen, as somebody found.',
  authScopes: officers,
  fields: (t) => ({
    cause: t.expose('cause', { type: RootCauseEnum, description: 'Which.' }),
    remedy: t.string({
      description: 'What mostly keeps such a thing from happening again.',
      resolve: ({ cause }) => ROOT_CAUSE_WORDS[cause].remedy,
    }),
    byName: t.string({ description: 'Who found it.', resolve: ({ by, of }) => of.nameOf(by) }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
    reason: t.string({
      nullable: true,
      description: 'What shows it; null where nothing was said, or it was purged.',
      resolve: ({ reason, of }) => of.textOf(reason),
    }),
  }),
});

export const PlaybookType = builder.objectRef<Case>('Playbook').implement({
  description: 'The steps by which an incident is worked, and its root cause.',
  authScopes: officers,
  fields: (t) => ({
    parts: t.field({
      type: [PartType],
      description: 'The playbooks it is made of.',
      resolve: async ({ state }, _args, context) => [
        ...partsOf(state.playbook, playbookFor(state, await ownPlaybooksFor(context))),
      ],
    }),
    steps: t.field({
      type: [StepType],
      description: 'Its steps in the order in which they are worked.',
      resolve: async (of, _args, context) => {
        const applying = playbookFor(of.state, await ownPlaybooksFor(context));
        return stepsOf(of.state, applying).map((step) => ({ ...step, of }));
      },
    }),
    rootCause: t.field({
      type: CauseType,
      nullable: true,
      description: 'Why it could happen; null while nobody found it.',
      resolve: (of) => {
        const { rootCause } = of.state.playbook;
        return rootCause === null ? null : { ...rootCause, of };
      },
    }),
  }),
});
