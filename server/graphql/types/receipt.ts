import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { DESIGNATION_TITLES } from './designation.ts';
import { TakenBackEnum } from './enums.ts';

/** What the sender of a report is told: that it arrived, and who has it. */
export const ReceiptType = builder.objectRef<IncidentState>('Receipt').implement({
  description: 'A report has arrived and is kept.',
  authScopes: { submitter: true },
  fields: (t) => ({
    reportId: t.id({ description: 'The report\u2019s id.', resolve: ({ report }) => report.reportId }),
    reference: t.string({
      description: 'What people read and say.',
      resolve: ({ report }) => referenceOf(report.reportId),
    }),
    receivedAt: t.field({
      type: 'DateTime',
      description: 'When it first arrived.',
      resolve: ({ reportedAt }) => reportedAt,
    }),
    leadTitle: t.string({
      description: 'Which officer leads.',
      resolve: ({ route }) => (route === null ? 'Officer' : DESIGNATION_TITLES[route.leadRole]),
    }),
    leadName: t.string({
      nullable: true,
      description: 'Who that is; null where nobody is designated.',
      resolve: async ({ route }, _args, context) => {
        if (route === null || route.lead === null) return null;
        await context.reads.open();
        const where = { orgId_personId: { orgId: placeOf(context).org, personId: route.lead } };
        return (
          (await context.reads.client.membership.findUnique({ where, select: { name: true } }))?.name ?? null
        );
      },
    }),
    reason: t.string({ description: 'Why that officer.', resolve: ({ route }) => route?.reason ?? '' }),
    takenBack: t.field({
      type: TakenBackEnum,
      nullable: true,
      description: 'How it was taken back, if it was.',
      resolve: ({ takenBack }) => takenBack?.how ?? null,
    }),
  }),
});
