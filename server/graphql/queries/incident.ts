import { normalizeReference } from '@needful/shared/domain/incident/reference.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { incidentOf } from '../global-id.ts';
import { MyReportType } from '../types/my-report.ts';

/** Whoever acted in an incident or is named in it finds nothing under its name. */
function notBarring(person: string) {
  return { NOT: { barred: { has: person } } };
}

builder.queryField('incident', (t) =>
  t.prismaField({
    type: 'Incident',
    nullable: true,
    authScopes: { officer: true },
    description:
      'One incident with its history; null where there is none here. Reading its history, facts or questions is recorded.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, context) => {
      const { org } = placeOf(context);
      const incident = incidentOf(org, id);
      if (incident === null) return null;
      return await context.reads.client.incident.findUnique({
        ...query,
        where: { orgId_id: { orgId: org, id: incident }, ...notBarring(personOf(context)) },
      });
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
      return await context.reads.client.incident.findFirst({
        ...query,
        where: { orgId: org, reference, ...notBarring(personOf(context)) },
        // 40 bits can be forged by who makes the reportId: the one that was there first is the one people mean.
        orderBy: { reportedAt: 'asc' },
      });
    },
  }),
);

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
