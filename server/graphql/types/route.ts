import type { Recusal, Route, RouteFlag, Seated } from '@needful/shared/domain/incident/route.ts';
import { builder } from '../builder.ts';
import { type Context, placeOf } from '../context.ts';
import { DesignationRoleEnum, SeatEnum, TrackEnum } from './enums.ts';

const SeatedType = builder.objectRef<Seated>('Seated').implement({
  description: 'Somebody in a place of the route.',
  authScopes: { officer: true },
  fields: (t) => ({
    person: t.prismaField({
      type: 'Membership',
      nullable: true,
      description:
        'Who; null for a contact from outside, or for the administrators where no contact is named.',
      resolve: (query, { person }, _args, context) => findMember(context, query, person),
    }),
    seat: t.field({ type: SeatEnum, description: 'In what place.', resolve: ({ as }) => as }),
  }),
});

const RecusalType = builder.objectRef<Recusal>('Recusal').implement({
  description: 'Somebody who may not decide on this incident, and why.',
  authScopes: { officer: true },
  fields: (t) => ({
    person: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who.',
      resolve: (query, { person }, _args, context) => findMember(context, query, person),
    }),
    rule: t.exposeString('rule', { description: 'Id of the rule.' }),
    version: t.exposeInt('version', { description: 'Version of that rule when it was applied.' }),
    reason: t.exposeString('reason', { description: 'Why, in plain words.' }),
  }),
});

const RouteFlagType = builder.objectRef<RouteFlag>('RouteFlag').implement({
  description: 'What whoever reads a route has to know of it.',
  authScopes: { officer: true },
  fields: (t) => ({
    people: t.prismaField({
      type: ['Membership'],
      description: 'Whom it concerns.',
      resolve: (query, { people }, _args, context) =>
        context.reads.client.membership.findMany({
          ...query,
          where: { orgId: placeOf(context).org, personId: { in: [...people] } },
          orderBy: { name: 'asc' },
        }),
    }),
    rule: t.exposeString('rule', { description: 'Id of the rule.' }),
    version: t.exposeInt('version', { description: 'Version of that rule when it was applied.' }),
    reason: t.exposeString('reason', { description: 'What it is, in plain words.' }),
  }),
});

export const RouteType = builder.objectRef<Route>('Route').implement({
  description: 'Who leads, who joins, and why: the rule with its version.',
  authScopes: { officer: true },
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'Id of the routing rule.' }),
    version: t.exposeInt('version', { description: 'Version of that rule when it was applied.' }),
    track: t.expose('track', { type: TrackEnum, description: 'The track.' }),
    leadRole: t.expose('leadRole', { type: DesignationRoleEnum, description: 'The designation that leads.' }),
    lead: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who held it on that day; null where nobody did.',
      resolve: (query, route, _args, context) => findMember(context, query, route.lead),
    }),
    alternate: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who stands in for the lead.',
      resolve: (query, route, _args, context) => findMember(context, query, route.alternate),
    }),
    joins: t.prismaField({
      type: 'Membership',
      nullable: true,
      description: 'Who joins from the other designation.',
      resolve: (query, route, _args, context) => findMember(context, query, route.joins),
    }),
    reason: t.exposeString('reason', { description: 'Why, in plain words with its citation.' }),
    leadAs: t.field({
      type: SeatEnum,
      nullable: true,
      description: 'In what place the lead leads; null in a route of version 0.1.0.',
      resolve: ({ leadAs }) => leadAs ?? null,
    }),
    leadWhy: t.string({
      nullable: true,
      description: 'Why it is this person; null in a route of version 0.1.0.',
      resolve: ({ leadWhy }) => leadWhy?.reason ?? null,
    }),
    recused: t.field({
      type: [RecusalType],
      description: 'Who may not decide on it.',
      resolve: ({ recused }) => recused ?? [],
    }),
    reviewer: t.field({
      type: SeatedType,
      nullable: true,
      description: 'Who looks at what the lead decides; null where nobody independent is left.',
      resolve: ({ reviewer }) => reviewer ?? null,
    }),
    ladder: t.field({
      type: [SeatedType],
      description: 'From the lead up to the governing body\u2019s contact.',
      resolve: ({ ladder }) => ladder ?? [],
    }),
    flags: t.field({
      type: [RouteFlagType],
      description: 'What to know of this route.',
      resolve: ({ flags }) => flags ?? [],
    }),
  }),
});

function findMember(context: Context, query: object, person: string | null) {
  if (person === null) return null;
  return context.reads.client.membership.findUnique({
    ...query,
    where: { orgId_personId: { orgId: placeOf(context).org, personId: person } },
  });
}
