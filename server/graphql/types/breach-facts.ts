import type { Hold } from '@needful/shared/domain/clocks/facts.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { BreachMediumEnum, DataElementEnum, HoldFormEnum } from './enums.ts';

export const StateCountType = builder
  .objectRef<{ readonly state: string; readonly people: number }>('StateCount')
  .implement({
    description: 'How many of the people affected live in a state.',
    authScopes: { officer: true },
    fields: (t) => ({
      state: t.exposeString('state', { description: 'Postal code, upper case.' }),
      people: t.exposeInt('people', { description: 'How many.' }),
    }),
  });

const HoldType = builder.objectRef<Hold>('Hold').implement({
  description: 'A law-enforcement statement that notice would impede an investigation (164.412).',
  authScopes: { officer: true },
  fields: (t) => ({
    form: t.expose('form', { type: HoldFormEnum, description: 'Written or oral.' }),
    statedOn: t.expose('statedOn', { type: 'Date', description: 'When it was stated.' }),
    until: t.expose('until', { type: 'Date', nullable: true, description: 'The time it specifies, if any.' }),
  }),
});

export const BreachFactsType = builder.objectRef<Case>('BreachFacts').implement({
  description: 'What officers found out about the extent: what the clocks and the notices look at.',
  authScopes: { officer: true },
  fields: (t) => ({
    total: t.int({
      nullable: true,
      description: 'People affected, or reasonably believed to be; null while unknown.',
      resolve: ({ state }) => state.duties.facts.total,
    }),
    isEstimate: t.boolean({
      description: 'The number is an estimate.',
      resolve: ({ state }) => state.duties.facts.isEstimate,
    }),
    byState: t.field({
      type: [StateCountType],
      description: 'By the state they live in.',
      resolve: ({ state }) =>
        Object.entries(state.duties.facts.byState).map(([code, people]) => ({
          state: code.toUpperCase(),
          people,
        })),
    }),
    badAddresses: t.int({
      description: 'People whose address is missing or out of date.',
      resolve: ({ state }) => state.duties.facts.badAddresses,
    }),
    dataElements: t.field({
      type: [DataElementEnum],
      nullable: true,
      description: 'What it held; null while nobody said.',
      resolve: ({ state }) => state.duties.facts.dataElements,
    }),
    medium: t.field({
      type: BreachMediumEnum,
      nullable: true,
      description: 'In what form it was.',
      resolve: ({ state }) => state.duties.facts.medium,
    }),
    holdsPart2Records: t.boolean({
      nullable: true,
      description: 'Records of a Part 2 program are among them; null while unknown.',
      resolve: ({ state }) => state.duties.facts.holdsPart2Records,
    }),
    confirmedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the breach and its scope were confirmed.',
      resolve: ({ state }) => state.duties.facts.confirmedOn,
    }),
    associateFoundOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When a business associate found it.',
      resolve: ({ state }) => state.duties.facts.associate?.foundOn ?? null,
    }),
    associateToldOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it told the organization.',
      resolve: ({ state }) => state.duties.facts.associate?.toldOn ?? null,
    }),
    agreementDays: t.int({
      nullable: true,
      description: 'Days the agreement gives; null for the rule\u2019s 60.',
      resolve: ({ state }) => state.duties.facts.agreementDays,
    }),
    holds: t.field({
      type: [HoldType],
      description: 'Law-enforcement statements.',
      resolve: ({ state }) => [...state.duties.holds],
    }),
  }),
});
