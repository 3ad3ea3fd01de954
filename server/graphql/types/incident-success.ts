import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';

/** The success of an officer's mutation: the incident as it now stands, read after the commit. */
export function incidentSuccess(name: string) {
  return builder.objectRef<IncidentState>(name).implement({
    description: 'It was done.',
    authScopes: { officer: true },
    fields: (t) => ({
      incident: t.prismaField({
        type: 'Incident',
        description: 'The incident as it now stands.',
        resolve: async (query, { incidentId }, _args, context) => {
          await context.reads.open();
          const where = { orgId_id: { orgId: placeOf(context).org, id: incidentId } };
          return await context.reads.client.incident.findUniqueOrThrow({ ...query, where });
        },
      }),
    }),
  });
}
