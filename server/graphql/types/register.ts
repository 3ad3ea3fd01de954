import { type CountedExtent, countedExtent } from '@needful/shared/domain/register/extent.ts';
import { leadOf, mayOpenRegister } from '@needful/shared/domain/register/register.ts';
import type { RegisterView } from '../../store/register-views.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { personOf, placeOf } from '../context.ts';
import { StateCountType } from './breach-facts.ts';
import { ExtentSourceEnum, RegisterUseEnum } from './enums.ts';

function countsByState(byState: Readonly<Record<string, number>>) {
  return Object.entries(byState).map(([code, people]) => ({ state: code.toUpperCase(), people }));
}

const CountedExtentType = builder.objectRef<CountedExtent>('CountedExtent').implement({
  description:
    'The numbers of people that count for the clocks, of what was typed and what the register holds.',
  authScopes: { officer: true },
  fields: (t) => ({
    total: t.exposeInt('total', { nullable: true, description: 'In all; null while unknown.' }),
    isEstimate: t.exposeBoolean('isEstimate', { description: 'The number is an estimate.' }),
    byState: t.field({
      type: [StateCountType],
      description: 'By the state they live in.',
      resolve: ({ byState }) => countsByState(byState),
    }),
    badAddresses: t.exposeInt('badAddresses', { description: 'For whom substitute notice is owed.' }),
    source: t.expose('source', { type: ExtentSourceEnum, description: 'Which numbers these are.' }),
    because: t.exposeString('because', { description: 'Why these count.' }),
  }),
});

const GrantedType = builder.objectRef<{ personId: string; name: string }>('RegisterGrant').implement({
  description: 'Somebody whom the lead let open the register.',
  authScopes: { officer: true },
  fields: (t) => ({
    personId: t.exposeID('personId', { description: 'Who.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
  }),
});

type NamedView = Pick<RegisterView, 'at' | 'what' | 'people'> & { readonly name: string };
const RegisterViewType = builder.objectRef<NamedView>('RegisterView').implement({
  description: 'That somebody opened entries of the register.',
  authScopes: { officer: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    what: t.expose('what', { type: RegisterUseEnum, description: 'What for.' }),
    people: t.exposeInt('people', { description: 'How many entries.' }),
  }),
});

const LATEST_VIEWS = 20;

export const RegisterType = builder.objectRef<Case>('Register').implement({
  description:
    'The register of people affected by an incident: its numbers, which every officer sees, and who may open it.',
  authScopes: { officer: true },
  fields: (t) => ({
    total: t.int({
      description: 'How many people it holds.',
      resolve: ({ state }) => state.register.counts.total,
    }),
    byState: t.field({
      type: [StateCountType],
      description: 'By the state they live in.',
      resolve: ({ state }) => countsByState(state.register.counts.byState),
    }),
    abroad: t.int({
      description: 'How many live abroad.',
      resolve: ({ state }) => state.register.counts.abroad,
    }),
    unknownState: t.int({
      description: 'Of how many nobody knows the state.',
      resolve: ({ state }) => state.register.counts.unknownState,
    }),
    badAddresses: t.int({
      description: 'For how many substitute notice is owed (164.404(d)(2)).',
      resolve: ({ state }) => state.register.counts.badAddresses,
    }),
    isComplete: t.boolean({
      description: 'An officer said that everybody affected is in it.',
      resolve: ({ state }) => state.register.isComplete,
    }),
    isPurged: t.boolean({
      description: 'Its identifiers are gone for good.',
      resolve: ({ state }) => state.register.isPurged,
    }),
    recipients: t.int({
      description: 'How many recipients are recorded.',
      resolve: ({ state }) => state.register.recipients.length,
    }),
    counted: t.field({
      type: CountedExtentType,
      description: 'The numbers that count for the clocks.',
      resolve: ({ state }) => countedExtent(state.duties.facts, state.register),
    }),
    mayOpen: t.boolean({
      description: 'Whether I may open it: its lead may, and whom the lead names.',
      resolve: ({ state }, _args, context) => mayOpenRegister(state, personOf(context)),
    }),
    mayGrant: t.boolean({
      description: 'Whether I decide who else may: the lead does.',
      resolve: ({ state }, _args, context) => leadOf(state) === personOf(context),
    }),
    granted: t.field({
      type: [GrantedType],
      description: 'Whom the lead let open it.',
      resolve: ({ state, nameOf }) =>
        state.register.granted.map((person) => ({ personId: person, name: nameOf(person) })),
    }),
    views: t.field({
      type: [RegisterViewType],
      description: 'Who opened it, the latest first; at most twenty.',
      resolve: async ({ state: { incidentId } }, _args, context) => {
        const { client } = context.reads;
        const orgId = placeOf(context).org;
        const views = await client.registerView.findMany({
          where: { orgId, incidentId },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: LATEST_VIEWS,
        });
        const members = await client.membership.findMany({
          where: { orgId, personId: { in: views.map(({ personId }) => personId) } },
          select: { personId: true, name: true },
        });
        const names = new Map(members.map(({ personId, name }) => [personId, name]));
        return views.map(({ personId, at, what, people }) => ({
          at,
          what: what as RegisterView['what'],
          people,
          name: names.get(personId) ?? 'a former member',
        }));
      },
    }),
  }),
});
