import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';

/** The success of an officer's mutation: the incident as it now stands, read after the commit. */
export function incidentSuccess(name: string) {
  return builder.objectRef<IncidentState>(name).implement({
    description: 'It was done.',
    authScopes: { officer: true },
    fields: (t) => ({
      incident: t.prismaField({
        type: 'Incident',
        nullable: true,
        description: 'The incident as it now stands; null where it is no longer for me to see.',
        resolve: async (query, { incidentId }, _args, context) => {
          await context.reads.open();
          const orgId_id = { orgId: placeOf(context).org, id: incidentId };
          const where = { orgId_id, NOT: { barred: { has: personOf(context) } } };
          return await context.reads.client.incident.findUnique({ ...query, where });
        },
      }),
    }),
  });
}
