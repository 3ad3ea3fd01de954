import type { Route } from '@needful/shared/domain/incident/route.ts';
import { builder } from '../builder.ts';
import { type Context, placeOf } from '../context.ts';
import { DesignationRoleEnum, TrackEnum } from './enums.ts';

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
  }),
});

function findMember(context: Context, query: object, person: string | null) {
  if (person === null) return null;
  return context.reads.client.membership.findUnique({
    ...query,
    where: { orgId_personId: { orgId: placeOf(context).org, personId: person } },
  });
}
