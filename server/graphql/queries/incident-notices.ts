import { builder } from '../builder.ts';
import { noticeDesk } from '../notice-desk.ts';
import { noticeIncident } from '../notice-incident.ts';
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
      const found = await noticeIncident(context, id);
      return found === null ? null : await noticeDesk(context, found.incident, found.kind);
    },
  }),
);
