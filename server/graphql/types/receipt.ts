import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { DESIGNATION_TITLES } from '@needful/shared/domain/incident/route.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { memberName } from '../../store/people.ts';
import { readInTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
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
        const { lead } = route;
        const { org } = placeOf(context);
        const tenant = { org, person: context.asker.person?.id };
        return await readInTenant(context.pool, tenant, (sql) => memberName(sql, org, lead));
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
