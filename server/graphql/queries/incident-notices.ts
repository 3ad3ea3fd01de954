import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { incidentOf } from '../global-id.ts';
import { noticeDesk } from '../notice-desk.ts';
import { NoticeDeskType } from '../types/notice-desk.ts';

builder.queryField('incidentNotices', (t) =>
  t.field({
    type: NoticeDeskType,
    nullable: true,
    authScopes: { officer: true },
    description:
      'What is owed to whom about an incident, until when and why, and what was done. Recorded as a view.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const { org } = placeOf(context);
      const incident = incidentOf(org, id);
      if (incident === null) return null;
      const row = await context.reads.client.incident.findUnique({
        where: { orgId_id: { orgId: org, id: incident } },
        select: { kind: true },
      });
      return row === null ? null : await noticeDesk(context, incident, row.kind);
    },
  }),
);
