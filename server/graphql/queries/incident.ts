import type { IncidentId } from '@needful/shared/domain/ids.ts';
import { normalizeReference } from '@needful/shared/domain/incident/reference.ts';
import { recordView } from '../../store/incident-views.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';
import { incidentOf } from '../global-id.ts';
import { MyReportType } from '../types/my-report.ts';

builder.queryField('incident', (t) =>
  t.prismaField({
    type: 'Incident',
    nullable: true,
    authScopes: { officer: true },
    description: 'One incident with its history; null where there is none here. The view is recorded.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, context) => {
      const { org } = placeOf(context);
      const incident = incidentOf(org, id);
      if (incident === null) return null;
      const found = await context.reads.client.incident.findUnique({
        ...query,
        where: { orgId_id: { orgId: org, id: incident } },
      });
      if (found !== null) await viewed(context, incident);
      return found;
    },
  }),
);

builder.queryField('incidentByReference', (t) =>
  t.prismaField({
    type: 'Incident',
    nullable: true,
    authScopes: { officer: true },
    description: 'The incident somebody names by its reference, as typed; null where there is none.',
    args: { reference: t.arg.string({ required: true }) },
    resolve: async (query, _root, args, context) => {
      const { org } = placeOf(context);
      const reference = normalizeReference(args.reference);
      if (reference === null) return null;
      const found = await context.reads.client.incident.findFirst({
        ...query,
        where: { orgId: org, reference },
        orderBy: { reportedAt: 'desc' },
      });
      if (found !== null) await viewed(context, found.id as IncidentId);
      return found;
    },
  }),
);

/** Whoever opens an incident may read what names people: that they did is kept before it is shown. */
async function viewed(context: Context, incident: IncidentId): Promise<void> {
  const { org } = placeOf(context);
  const person = personOf(context);
  await inTenant(context.pool, { org, person }, (sql) => recordView(sql, org, incident, person, context.now));
}

builder.queryField('myReports', (t) =>
  t.prismaConnection(
    {
      type: MyReportType,
      cursor: 'orgId_id',
      authScopes: { member: true },
      description: 'What I reported, newest first, and what became of it.',
      maxSize: 100,
      defaultSize: 20,
      resolve: (query, _root, _args, context) =>
        context.reads.client.incident.findMany({
          ...query,
          where: { orgId: placeOf(context).org, reporterId: personOf(context) },
          orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    { name: 'MyReportConnection' },
    { name: 'MyReportEdge' },
  ),
);
